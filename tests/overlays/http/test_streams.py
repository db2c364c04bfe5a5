"""Bodies that are read while they arrive: their first bytes at once, the rest within the call's deadline."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from calls import a_call
from fake_clock import FakeClock

from welkin_sdk.http.streams import (
    AsyncStreamedBody,
    StreamedBody,
    async_pieces_of,
    pieces_of,
    read_piece,
    read_piece_async,
)


class Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """
    Pieces of a body, the last of which may be an error that is raised.

    Attributes:
        read: how many pieces were asked for.
        is_closed: whether it was given back.
    """

    def __init__(self, *pieces: bytes | Exception) -> None:
        self._pieces = pieces
        self.read = 0
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.read += 1
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.close()


class Silent(httpx.AsyncByteStream):
    """A body of which nothing comes."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        await asyncio.Event().wait()
        yield b""


def test_the_first_bytes_come_with_the_attempt() -> None:
    """And no others; then all come in order, each once."""
    stream = Stream(b"a", b"b", b"c")
    body = StreamedBody(httpx.Response(200, stream=stream), a_call())

    body.begin()
    read_first = stream.read

    assert (read_first, list(body)) == (1, [b"a", b"b", b"c"])


def test_the_first_bytes_come_with_the_attempt_async() -> None:
    """Likewise."""
    stream = Stream(b"a", b"b", b"c")

    async def run() -> tuple[int, list[bytes]]:
        body = AsyncStreamedBody(httpx.Response(200, stream=stream), a_call())
        await body.begin()
        return stream.read, [piece async for piece in body]

    assert asyncio.run(run()) == (1, [b"a", b"b", b"c"])


def test_an_empty_body_is_one() -> None:
    """It has an end and nothing before it."""
    body = StreamedBody(httpx.Response(200, stream=Stream()), a_call())
    body.begin()

    assert list(body) == []


def test_a_body_does_not_outlive_the_deadline_of_its_call(clock: FakeClock) -> None:
    """Looked at before each piece."""
    call = a_call(monotonic=clock.clock.monotonic, deadline_at=clock.clock.monotonic() + 5)
    body = StreamedBody(httpx.Response(200, stream=Stream(b"a", b"b")), call)
    body.begin()
    pieces = iter(body)
    next(pieces)
    clock.move(5)

    with pytest.raises(httpx.ReadTimeout):
        next(pieces)


def test_a_silent_body_is_not_waited_for_behind_the_deadline_async(clock: FakeClock) -> None:
    """A task that waits is woken by it."""
    call = a_call(monotonic=clock.clock.monotonic, deadline_at=clock.clock.monotonic())

    async def run() -> None:
        await AsyncStreamedBody(httpx.Response(200, stream=Silent()), call).begin()

    with pytest.raises(TimeoutError):
        asyncio.run(run())


def test_a_body_that_is_left_is_given_back() -> None:
    """The connection is closed with it, whoever reads."""
    streams = [Stream(b"a"), Stream(b"a")]

    async def run() -> None:
        await AsyncStreamedBody(httpx.Response(200, stream=streams[0]), a_call()).aclose()

    asyncio.run(run())
    StreamedBody(httpx.Response(200, stream=streams[1]), a_call()).close()

    assert [stream.is_closed for stream in streams] == [True, True]


@pytest.mark.parametrize("failure", [httpx.ReadError("x"), httpx.StreamClosed(), ConnectionResetError()])
def test_what_ends_a_body_before_its_end_is_a_value(failure: Exception) -> None:
    """The pieces before it are handed out, and there is nothing behind the end."""

    async def run() -> list[object]:
        source = async_pieces_of(httpx.Response(200, stream=Stream(b"a", failure)))
        return [await read_piece_async(source) for _ in range(3)]

    source = pieces_of(httpx.Response(200, stream=Stream(b"a", failure)))

    assert [read_piece(source) for _ in range(3)] == [b"a", failure, None]
    assert asyncio.run(run()) == [b"a", failure, None]


def test_a_fault_of_our_own_is_raised() -> None:
    """It is no end of a body."""
    source = pieces_of(httpx.Response(200, stream=Stream(LookupError())))

    with pytest.raises(LookupError):
        read_piece(source)
