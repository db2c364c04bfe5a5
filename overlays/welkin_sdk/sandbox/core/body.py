"""
The body of a request as bytes, bounded in size.

The limit is the sandbox's own; the references state none. A body that breaks it is answered with 413. The server reads on
what is still being sent then and keeps none of it, so that the sender gets to see the answer. A Content-Encoding is not
undone.
"""

from __future__ import annotations

from starlette.requests import ClientDisconnect, Request
from starlette.types import Scope

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
