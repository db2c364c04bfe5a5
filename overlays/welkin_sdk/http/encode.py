"""From a `Request` to bytes: URL, headers and body, so that the host of the base URL is the only one ever reached."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import httpx

from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.http.context import EXTENSION, CallContext

if TYPE_CHECKING:
    from welkin_sdk.http.multipart import MultipartBody

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_RAW_PATH_SAFE = "/%:@!$&'()*+,;=~"
# Each says where a request goes, ends or is kept open; one of the user's would contradict what is really sent.
_OWN_HEADERS = frozenset(
    {
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
    }
    | {"transfer-encoding", "upgrade"}
)
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
PARTS = frozenset({"range", "if-range"})
"""Headers that ask for a part of a file."""
_LONGEST_URL = 65_000
"""The HTTP library takes no more than 65,536."""
_LONGEST_HEADER = 32_000


def encode(
    request: Request,
    call: CallContext,
    *,
    url: str,
    headers: Mapping[str, str],
    given: Mapping[str, str] | None = None,
) -> httpx.Request:
    """
    The HTTP request.

    Args:
        url: the whole address, but for the query.
        headers: the client's, which were checked when it was made: on top of our own, which say what the body is.
        given: those of this call, on top of the client's.

    Raises:
        InvalidRequestError: a header cannot be sent, the body is no JSON, a text is none, or the address is too long.
    """
    target = _target(request, url, call.operation)
    accept = "*/*" if call.is_streamed else "application/json"
    # A file is mostly compressed in itself, and where its bytes are counted its parts can be asked for.
    codings = "identity" if call.is_streamed else "gzip, deflate"
    # By name in small letters: what is set last is what is sent.
    sent = {
        "host": ("Host", target.netloc.decode("ascii")),
        "accept": ("Accept", accept),
        "accept-encoding": ("Accept-Encoding", codings),
    }
    content = b""
    stream: MultipartBody | None = None
    if request.files:
        from welkin_sdk.http.multipart import MultipartBody

        stream = MultipartBody(request.form or {}, request.files, call.operation)
        call.can_send_again = stream.can_send_again
        call.body_error = stream.read_failure
        sent.update({name.lower(): (name, value) for name, value in stream.headers.items()})
    elif request.json is not None:
        content = _json_bytes(request.json, call.operation)
        sent["content-type"] = ("Content-Type", "application/json")
    elif request.form is not None:
        content = _form_text(request.form.items(), call.operation).encode()
        sent["content-type"] = ("Content-Type", "application/x-www-form-urlencoded")
    added = {**headers, **check_headers(given, call.operation)} if given else headers
    for name, value in added.items():
        if stream is not None and name.lower() == "content-type":
            raise InvalidRequestError(f"headers: {_SET_HERE.format(name)}", operation=call.operation)
        if call.is_streamed and name.lower() in PARTS:
            raise InvalidRequestError(
                f"headers: {name}: a download is a whole file", operation=call.operation
            )
        sent[name.lower()] = (name, value)
    if stream is None and (content or request.operation.method in _WITH_BODY):
        sent["content-length"] = ("Content-Length", str(len(content)))
    # Given a stream, the library adds no headers of its own: a third of what it takes to make a request.
    return httpx.Request(
        request.operation.method,
        target,
        headers=list(sent.values()),
        stream=stream or httpx.ByteStream(content),
        extensions={EXTENSION: call},
    )


_SET_HERE = "{} is set by the client itself; leave it out"
_NO_TEXT = "a text cannot be sent: it holds what is no text (half a surrogate)"


def _target(request: Request, url: str, operation: str) -> httpx.URL:
    # Brackets and "+" as %5B, %5D, %2B: the reference prints brackets raw, but a raw "+" of an offset is a space.
    query = "?" + _query_text(request.query, operation) if request.query else ""
    if len(url) + len(query) > _LONGEST_URL:
        raise InvalidRequestError(_say_what_is_long(request, url), operation=operation)
    try:
        if request.path == request.operation.path:  # without ids: the same one for each page of a walk
            return _Address(_parse(url), "", query)
        if _PLAIN_PATH.fullmatch(request.path) and url.endswith(request.path):
            # Of a path with an id nothing is kept, but what stands before it is the same for all.
            return _Address(_parse(url[: -len(request.path)] + "/"), request.path[1:], query)
        return httpx.URL(url + query)
    except (httpx.InvalidURL, ValueError):
        pass
    # Outside of the handler: the library's text may quote the address.
    raise InvalidRequestError("the address cannot be sent: a path or a query is refused", operation=operation)


# Longer than all else here takes the library to parse an address.
_parse = lru_cache(maxsize=64)(httpx.URL)
# What the library takes as it stands, and so almost every path: no dot where a segment begins, nothing to be quoted.
_PLAIN_PATH = re.compile(r"(?:/[\w~-][\w.~-]*)+", re.ASCII)


class _Address(httpx.URL):
    """
    An address that is parsed but for its end.

    Args:
        path: follows that of *place*; none of its characters may need to be quoted.
        query: quoted, with its question mark; "" for none.
    """

    def __init__(self, place: httpx.URL, path: str, query: str) -> None:
        parsed = place._uri_reference
        self._uri_reference = parsed._replace(path=parsed.path + path, query=query[1:] or None)


def _say_what_is_long(request: Request, url: str) -> str:
    longest, length = "the path, an id in it", len(url)
    for name, value in request.query:
        if len(value) > length:
            longest, length = "the query" if request.operation.id == "raw" else name, len(value)
    return f"{longest}: too long, an address takes {_LONGEST_URL:,} characters in all"


def _query_text(members: Iterable[tuple[str, str]], operation: str) -> str:
    """Names and values as a query writes them."""
    try:
        return "&".join([f"{_quote(name)}={_quote(value)}" for name, value in members])
    except UnicodeError:
        pass
    raise InvalidRequestError(_NO_TEXT, operation=operation)


# Names of parameters, numbers, ids, instants.
_ALMOST_PLAIN = re.compile(r"[\w.~:+\[\]-]*", re.ASCII)


def _quote(text: str) -> str:
    if not _ALMOST_PLAIN.fullmatch(text):
        return quote(text, safe="")
    return text.replace(":", "%3A").replace("+", "%2B").replace("[", "%5B").replace("]", "%5D")


def _form_text(members: Iterable[tuple[str, str]], operation: str) -> str:
    """Names and values as a form writes them."""
    try:
        return urlencode(list(members))
    except UnicodeError:
        pass
    raise InvalidRequestError(_NO_TEXT, operation=operation)


def _json_bytes(body: object, operation: str) -> bytes:
    try:
        return json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        pass
    # Outside of the handler: the exception may quote the value, and an encoding error holds it.
    raise InvalidRequestError("the body cannot be written as JSON", operation=operation)


def check_headers(headers: Mapping[str, str], operation: str | None = None) -> dict[str, str]:
    """*headers* as they are; raises `InvalidRequestError` for what would break out of its line or contradict ours."""
    for name, value in headers.items():
        texts: tuple[object, object] = (name, value)
        if not all(isinstance(text, str) for text in texts):
            raise InvalidRequestError("headers: names and values are texts", operation=operation)
        if not _HEADER_NAME.fullmatch(name) or not value.isascii() or not (value.isprintable() or not value):
            raise InvalidRequestError(
                "headers: a name or a value holds what no header can", operation=operation
            )
        if len(name) + len(value) > _LONGEST_HEADER:
            raise InvalidRequestError("headers: one is too long", operation=operation)
        if name.lower() in _OWN_HEADERS:
            raise InvalidRequestError(f"headers: {_SET_HERE.format(name)}", operation=operation)
    # Without a class of their own.
    return {str.__str__(name): str.__str__(value) for name, value in headers.items()}


# Meant for the API's answers; the endpoint that is given the secret has no use for them.
_NOT_FOR_EXCHANGES = frozenset({"authorization", "cookie", "proxy-authorization"})


def without_credentials(headers: Mapping[str, str]) -> dict[str, str]:
    """What of a client's *headers* goes along to a token endpoint too."""
    return {name: value for name, value in headers.items() if name.lower() not in _NOT_FOR_EXCHANGES}


def refuse_credentials(headers: Mapping[str, str], operation: str) -> None:
    """Raises `InvalidRequestError` for one of a call's own *headers* that a token endpoint has no use for."""
    for name in headers:
        if name.lower() in _NOT_FOR_EXCHANGES:
            raise InvalidRequestError(
                f"headers: {name} is not sent to a token endpoint; leave it out", operation=operation
            )


def quote_raw_path(path: str) -> str:
    """
    A path typed by a user, percent-encoded.

    Raises:
        ValueError: it could leave the base URL, or brings a query along.
    """
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        raise ValueError("path: must start with one slash, e.g. /patients")
    if "?" in path or "#" in path:
        raise ValueError("path: no query here, use query=")
    if any(re.fullmatch(r"(\.|%2e){1,2}", part, re.IGNORECASE) for part in path.split("/")):
        raise ValueError('path: no "." or ".." segments')
    try:
        return quote(path, safe=_RAW_PATH_SAFE)
    except UnicodeEncodeError:
        pass
    raise ValueError(f"path: {_NO_TEXT}")
