"""
Request bodies from the wire to a JSON object: bounded in size and depth, and free of what storage would choke on.

The limits are the sandbox's own; the reference states none. A body that breaks one is answered as a parse error
(or, for its size, as a bad request) before anything of it reaches a validator.
Source: Data API, "Errors" (parse_exception: the JSON body of the request is invalid).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from welkin_sdk.sandbox.errors import BAD_REQUEST, PARSE_EXCEPTION, Fault, RefusedError, unparsable
from welkin_sdk.sandbox.storable import DEEPEST_JSON, find_unstorable, load_json

JSON_TYPE = "application/json"
FORM_TYPE = "application/x-www-form-urlencoded"
LARGEST_BODY = 1_000_000
# A sender that is answered while it is still sending often sees a reset instead of the answer. So a body over the
# limit is read on without being kept, up to this many bytes; past that the connection is given up.
_PATIENCE = 8 * LARGEST_BODY


async def read_body(request: Request) -> bytes:
    """The body's bytes; refused beyond LARGEST_BODY, without holding more than that in memory."""
    if _announced_length(request) > _PATIENCE:
        raise RefusedError(_too_large())
    kept = bytearray()
    seen = 0
    try:
        async for chunk in request.stream():
            seen += len(chunk)
            if seen <= LARGEST_BODY:
                kept += chunk
            if seen > _PATIENCE:
                break
    except ClientDisconnect:
        raise RefusedError(Fault(BAD_REQUEST, "The request ended before its body did")) from None
    if seen > LARGEST_BODY:
        raise RefusedError(_too_large())
    return bytes(kept)


def _announced_length(request: Request) -> int:
    text = request.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def _too_large() -> Fault:
    return Fault(BAD_REQUEST, f"The body is larger than {LARGEST_BODY} bytes")


def media_type(request: Request) -> str:
    """The content type without its parameters, in lower case; empty when the header is absent."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def parse_body(
    content: bytes, content_type: str, *, accepted: tuple[str, ...], known: Container[str]
) -> dict[str, Any]:
    """
    The object that *content* holds, if *content_type* is one of *accepted*.

    Args:
        known: the member names that the document lists; what has another name is dropped, whatever it holds.
    """
    if content_type not in accepted:
        detail = f"The content type of the request is none of: {', '.join(accepted)}"
        raise RefusedError(Fault(PARSE_EXCEPTION, detail))
    return _parse_form(content) if content_type == FORM_TYPE else _parse_json(content, known)


def _parse_form(content: bytes) -> dict[str, Any]:
    try:
        return dict(
            parse_qsl(content.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=100)
        )
    except ValueError:
        raise RefusedError(Fault(PARSE_EXCEPTION, "The body is no well-formed form")) from None


def _parse_json(content: bytes, known: Container[str]) -> dict[str, Any]:
    try:
        value = load_json(content)
    except (ValueError, RecursionError):
        raise RefusedError(Fault(PARSE_EXCEPTION, "The body is no well-formed JSON")) from None
    if not isinstance(value, dict):
        raise RefusedError(unparsable("object", "."))
    kept = {name: member for name, member in value.items() if name in known}
    faults = [fault for name, member in kept.items() for fault in _unstorable(member, f".{name}")]
    if faults:
        raise RefusedError(*faults)
    return kept


def _unstorable(member: object, path: str) -> Iterator[Fault]:
    """At most one fault for one top-level member."""
    match find_unstorable(member):
        case "text or number" as expected:
            yield unparsable(expected, path)
        case "depth":
            yield Fault(PARSE_EXCEPTION, f"More than {DEEPEST_JSON} levels of JSON at {path}", path)
        case None:
            pass
