"""
The body of a response, taken in whole, and no further than it may be long: a small response can hold a large one.

Both its lengths are bounded, as it came and decompressed. Files are streamed, and are not taken in here.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx

MAX_BYTES = 64 * 1024 * 1024
"""Longer than any page of records that the APIs document; what JSON of that length is made into takes a gigabyte."""

# What is handed to a decompressor at once: it makes a thousandfold of it at most.
_SLICE_BYTES = 4 * 1024
_IS_NO_CODING = {"", "identity"}


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

    Raises:
        httpx.DecodingError: the compression is broken, twofold, or hides too long a body.
    """
    codings = response.headers.get("Content-Encoding", "").split(",")
    if sum(coding.strip().lower() not in _IS_NO_CODING for coding in codings) > 1:
        raise httpx.DecodingError("compressed more than once")
    whole = _Bounded(response.status_code, headers=response.headers, stream=_Slices(content), request=request)
    whole.read()
    return whole


class _Slices(httpx.SyncByteStream):
    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._content), _SLICE_BYTES):
            yield self._content[start : start + _SLICE_BYTES]


class _Bounded(httpx.Response):
    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """As always, but no more of it than is taken in."""
        size = 0
        for piece in super().iter_bytes(chunk_size):
            size += len(piece)
            if size > MAX_BYTES:
                raise BodyTooLongError("the body is too long")
            yield piece
