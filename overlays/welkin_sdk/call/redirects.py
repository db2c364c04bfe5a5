"""
The request behind a redirect of a download: to the server itself as before, to any other host with nothing that is ours.

The address of a file at a storage host is signed and opens it by itself: it is a secret, and in no text of ours.
"""

from __future__ import annotations

import re

import httpx

from welkin_sdk.addresses import DEFAULT_PORTS
from welkin_sdk.call.redirect_rules import MAX_HOPS, STATUSES, Origin, find_objection
from welkin_sdk.http.context import EXTENSION, CallContext

_LAST_PORT = 65_535
_LONGEST_URL = 65_000
_NAME = re.compile(r"[A-Za-z0-9._-]+")
# All that another host is told: what is wanted, and none of who asks.
_TAKEN_ALONG = ("Range", "If-Range")


def find_next_request(
    request: httpx.Request, response: httpx.Response, call: CallContext
) -> httpx.Request | None:
    """What to send after *response*; None where it is no redirect, or not to be followed: *call* then says why."""
    if not call.is_streamed or response.status_code not in STATUSES:
        return None
    target = _read_location(request.url, response.headers.get_list("Location"))
    if target is None:
        call.redirect = "the redirect does not say where to"
        return None
    here, there = _origin(request.url), _origin(target)
    objection = find_objection(here, there)
    if call.hops >= MAX_HOPS:
        objection = "one more redirect than is followed"
    if objection is not None:
        call.redirect = f"the redirect is not followed: {objection}"
        return None
    call.hops += 1
    # Once elsewhere, always elsewhere: another host does not say what our credentials are used for.
    call.is_elsewhere = call.is_elsewhere or here != there
    return _build(request, target, call)


def _build(request: httpx.Request, target: httpx.URL, call: CallContext) -> httpx.Request:
    headers = httpx.Headers({"Accept": "*/*", "Accept-Encoding": "identity"})
    if call.is_elsewhere:
        headers.update({name: request.headers[name] for name in _TAKEN_ALONG if name in request.headers})
    else:
        headers = request.headers.copy()
    headers["Host"] = target.netloc.decode("ascii")
    return httpx.Request("GET", target, headers=headers, extensions={EXTENSION: call})


def _origin(url: httpx.URL) -> Origin:
    return Origin(url.scheme, url.raw_host.decode("ascii").lower(), url.port or DEFAULT_PORTS.get(url.scheme))


def _read_location(base: httpx.URL, locations: list[str]) -> httpx.URL | None:
    """The address, made absolute and without fragment; None where it is none."""
    text = locations[0].strip() if len(locations) == 1 else ""
    if not text or not text.isascii() or not text.isprintable() or "\\" in text:
        return None
    try:
        given = httpx.URL(text)
        target = base.join(given).copy_with(fragment=None)
        # Joined, a scheme without a host would be taken for a path of the server's own.
        # Read as `host`, which decodes it: what httpx cannot decode (`xn--`) fails here, and not on its way.
        is_whole = bool(target.host) and (not given.scheme or bool(given.host))
    except (httpx.InvalidURL, ValueError, TypeError):
        return None
    return target if is_whole and _is_plain(target) else None


def _is_plain(url: httpx.URL) -> bool:
    """Whether it names a host, and nothing that is taken for one or would not be sent as it stands."""
    host = url.raw_host.decode("ascii")
    return (
        (_NAME.fullmatch(host) is not None or ":" in host)
        and (url.port or 0) <= _LAST_PORT
        and not url.userinfo
        and len(str(url)) <= _LONGEST_URL
    )
