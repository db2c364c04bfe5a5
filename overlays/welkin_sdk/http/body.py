"""
The body of a response, taken in whole, and no further than it may be long: a small response can hold a large one.

Both its lengths are bounded, as it came and decompressed. Files are streamed, and are not taken in here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx

from welkin_sdk.http.coding import choose_decoder

MAX_BYTES = 64 * 1024 * 1024
"""Longer than any page of records that the APIs document; what JSON of that length is made into takes a gigabyte."""


class BodyTooLongError(httpx.DecodingError):
    """The body is longer than is taken in."""


class Collector:
    """Takes in the pieces of a body."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """
        Raises:
            BodyTooLongError: with this piece it is.
        """
        self._size += len(piece)
        if self._size > MAX_BYTES:
            raise BodyTooLongError("the body is too long")
        self._pieces.append(piece)

    def end(self) -> bytes:
        """All of it."""
        return b"".join(self._pieces)


def complete(request: httpx.Request, response: httpx.Response, content: bytes) -> httpx.Response:
    """
    The same response with its body, *content* as it came, in hand and decompressed.

    A refusal whose body cannot be decompressed is one without a body: its status says what it is.

    Raises:
        httpx.DecodingError: the compression is broken, lacks its end, is unknown or twofold, or hides too long a body.
    """
    try:
        plain = _decompress(response.headers, content)
    except BodyTooLongError:
        raise
    except httpx.DecodingError:
        if response.status_code < 300:
            raise
        plain = b""
    return _Whole(plain, response.status_code, headers=response.headers, request=request)


def _decompress(headers: httpx.Headers, content: bytes) -> bytes:
    if not content:  # nothing, compressed, is still nothing: the answer to many a write
        return b""
    body, decoder = Collector(), choose_decoder(headers)
    for piece in decoder.decode(content):
        body.add(piece)
    decoder.finish()
    return body.end()


class _Whole(httpx.Response):
    """With its headers as they came, but nothing left to decompress."""

    def __init__(self, plain: bytes, status: int, **facts: Any) -> None:
        self._plain = plain
        super().__init__(status, **facts)  # has no stream, and so reads at once
        self.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """What was decompressed already."""
        yield self._plain
