"""From a `Request` to bytes: URL, headers and body, so that the host of the base URL is the only one ever reached."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode

import httpx

from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.wire.context import EXTENSION, CallContext
from welkin_sdk.wire.multipart import MultipartBody

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_RAW_PATH_SAFE = "/%:@!$&'()*+,;=~"


def encode(request: Request, call: CallContext, *, url: str, headers: Mapping[str, str]) -> httpx.Request:
    """
    The HTTP request.

    Args:
        url: the whole address, but for the query.
        headers: on top of our own, which say what the body is.

    Raises:
        InvalidRequestError: a header cannot be sent, or the body is no JSON.
    """
    accept = "*/*" if call.is_streamed else "application/json"
    sent = httpx.Headers({"Accept": accept, "Accept-Encoding": "gzip, deflate"})
    content: bytes | None = None
    stream: MultipartBody | None = None
    if request.files:
        stream = MultipartBody(request.form or {}, request.files, call.operation)
        call.can_send_again = stream.can_send_again
        sent.update(stream.headers)
    elif request.json is not None:
        content = _json_bytes(request.json, call.operation)
        sent["Content-Type"] = "application/json"
    elif request.form is not None:
        content = urlencode(request.form).encode()
        sent["Content-Type"] = "application/x-www-form-urlencoded"
    for name, value in check_headers(headers, call.operation).items():
        sent[name] = value  # in any letter case: the last one wins
    made = httpx.Request(
        request.operation.method,
        url + _query(request),
        headers=sent,
        content=content,
        stream=stream,
        extensions={EXTENSION: call},
    )
    # The library leaves it out where it does not make the body itself.
    made.headers.setdefault("Host", made.url.netloc.decode("ascii"))
    return made


def _query(request: Request) -> str:
    # Brackets and "+" as %5B, %5D, %2B: the reference prints brackets raw, but a raw "+" of an offset is a space.
    return "?" + urlencode(request.query, quote_via=quote, safe="") if request.query else ""


def _json_bytes(body: object, operation: str) -> bytes:
    try:
        return json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        pass
    # Outside of the handler: the exception may quote the value, and an encoding error holds it.
    raise InvalidRequestError("the body cannot be written as JSON", operation=operation)


def check_headers(headers: Mapping[str, str], operation: str | None = None) -> dict[str, str]:
    """*headers* as they are; raises `InvalidRequestError` for what would break out of its header line."""
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name) or not value.isascii() or not (value.isprintable() or not value):
            raise InvalidRequestError(
                "headers: a name or a value holds what no header can", operation=operation
            )
    return dict(headers)


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
    return quote(path, safe=_RAW_PATH_SAFE)
