"""
Bodies that are read while they arrive, with the same deadline as those read at once.

The first bytes are fetched within the attempt: a connection that breaks before them is one that is tried again.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx

from welkin_sdk.http.context import CallContext

FAILURES = (httpx.HTTPError, httpx.StreamError, OSError)
"""What ends a body before its end."""


class StreamedBody(httpx.SyncByteStream):
    """The rest of an answer; made by `begin`."""

    def __init__(self, response: httpx.Response, call: CallContext) -> None:
        assert isinstance(response.stream, httpx.SyncByteStream)
        self._response = response
        self._call = call
        self._pieces = iter(response.stream)
        self._first: bytes | None = None

    def begin(self) -> None:
        """Fetch the first bytes."""
        self._first = self._next()

    def __iter__(self) -> Iterator[bytes]:
        piece = self._first
        while piece is not None:
            yield piece
            piece = self._next()

    def _next(self) -> bytes | None:
        if self._call.is_over():
            raise httpx.ReadTimeout("the deadline passed within the body")
        return next(self._pieces, None)

    def close(self) -> None:
        """Give the connection back, or close it where the body was left unread."""
        self._response.close()


class AsyncStreamedBody(httpx.AsyncByteStream):
    """`StreamedBody`, for asyncio."""

    def __init__(self, response: httpx.Response, call: CallContext) -> None:
        assert isinstance(response.stream, httpx.AsyncByteStream)
        self._response = response
        self._call = call
        self._pieces = aiter(response.stream)
        self._first: bytes | None = None

    async def begin(self) -> None:
        """Fetch the first bytes."""
        self._first = await self._next()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        piece = self._first
        while piece is not None:
            yield piece
            piece = await self._next()

    async def _next(self) -> bytes | None:
        import asyncio

        async with asyncio.timeout(self._call.seconds_left()):
            return await anext(self._pieces, None)

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was left unread."""
        await self._response.aclose()


def pieces_of(response: httpx.Response) -> Iterator[bytes]:
    """The body of *response*, as it comes."""
    assert isinstance(response.stream, httpx.SyncByteStream)
    return iter(response.stream)


def async_pieces_of(response: httpx.Response) -> AsyncIterator[bytes]:
    """`pieces_of`, for asyncio."""
    assert isinstance(response.stream, httpx.AsyncByteStream)
    return aiter(response.stream)


def read_piece(source: Iterator[bytes]) -> bytes | Exception | None:
    """The next piece, or what went wrong; None at the end."""
    try:
        return next(source, None)
    except FAILURES as exc:
        return exc


async def read_piece_async(source: AsyncIterator[bytes]) -> bytes | Exception | None:
    """`read_piece`, for asyncio."""
    try:
        return await anext(source, None)
    except FAILURES as exc:
        return exc
