"""
Request bodies from the wire to a JSON object: bounded in size and depth, and free of what storage would choke on.

The limits are the sandbox's own; the reference states none. A body that breaks one is answered as a parse error, or
for its size with 413, before anything of it reaches a validator. The server reads on what is still being sent then
and keeps none of it, so that the sender gets to see the answer. A Content-Encoding is not undone.
Source: Data API, "Errors" (parse_exception: the JSON body of the request is invalid).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.types import Scope

from welkin_sdk.sandbox.core.storable import DEEPEST_JSON, find_unstorable, load_json
from welkin_sdk.sandbox.data.errors import PARSE_EXCEPTION, Fault, RefusedError, unparsable

JSON_TYPE = "application/json"
FORM_TYPE = "application/x-www-form-urlencoded"
LARGEST_BODY = 1_000_000
# What the body of a request may be at most, kept in its scope.
LARGEST = "welkin.largest_body"


class UnreadBodyError(Exception):
    """
    The body cannot be had: it is too large (413), or the request ended before it did (400).

    Attributes:
        text: a sentence for a person.
    """

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text


async def read_content(request: Request) -> bytes:
    """The body's bytes; UnreadBodyError beyond what the request's scope allows, once that many have come."""
    largest: int = request.scope.get(LARGEST, LARGEST_BODY)
    content = bytearray()
    try:
        async for chunk in request.stream():
            content += chunk
            if len(content) > largest:
                raise too_large(largest)
    except ClientDisconnect:
        raise UnreadBodyError(400, "The request ended before its body did") from None
    return bytes(content)


def announced_length(scope: Scope) -> int:
    """What the Content-Length header says; 0 where there is none."""
    texts = [value for name, value in scope["headers"] if name == b"content-length"]
    return max((int(text) for text in texts if text.isdigit()), default=0)


def too_large(largest: int) -> UnreadBodyError:
    """A body has more bytes than *largest*."""
    return UnreadBodyError(413, f"The body is larger than {largest} bytes")


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
