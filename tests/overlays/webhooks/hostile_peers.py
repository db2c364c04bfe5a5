"""What peers do to a server's connections, on purpose or by mistake: each kind is a conversation over a bare socket."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Generator, Sequence

Peer = Callable[[asyncio.StreamReader, asyncio.StreamWriter, str], Awaitable[None]]

# Between two bytes of a slow peer: far below any time-out, so only a bound on the whole ends it.
PAUSE_SECONDS = 0.05


def head(*headers: str, token: str = "", target: str = "/notifications") -> bytes:
    lines = [f"POST {target} HTTP/1.1", "Host: receiver", "Content-Type: application/json"]
    lines += [f"Authorization: Bearer {token}"] if token else []
    return "\r\n".join([*lines, *headers, "", ""]).encode()


async def _send(writer: asyncio.StreamWriter, *pieces: bytes) -> None:
    for piece in pieces:
        writer.write(piece)
        await writer.drain()


async def _drip(writer: asyncio.StreamWriter, piece: bytes) -> None:
    """*piece* again and again, until the other side closes."""
    while not writer.is_closing():
        await _send(writer, piece)
        await asyncio.sleep(PAUSE_SECONDS)


async def _flood(writer: asyncio.StreamWriter, piece: bytes) -> None:
    while not writer.is_closing():
        await _send(writer, piece)
        await asyncio.sleep(0.001)


async def idle(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _token: str) -> None:
    pass


async def half_a_head(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head(token=token)[:60])


async def slow_head(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _send(writer, b"POST /notifications HTTP/1.1\r\nX-Slow: ")
    await _drip(writer, b"a")


async def endless_headers(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _send(writer, b"POST /notifications HTTP/1.1\r\n")
    await _drip(writer, b"X-More: 1\r\n")


async def giant_header(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _send(writer, b"POST /notifications HTTP/1.1\r\nX-Giant: ", b"a" * 1024 * 1024)


async def slow_body(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head("Content-Length: 100000", token=token))
    await _drip(writer, b" ")


async def body_that_never_comes(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str
) -> None:
    await _send(writer, head("Content-Length: 100", token=token))


async def continue_that_is_not_used(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str
) -> None:
    await _send(writer, head("Content-Length: 100", "Expect: 100-continue", token=token))


async def giant_length(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head("Content-Length: 99999999999999", token=token))
    await _flood(writer, b" " * 4096)


async def chunks_without_end(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head("Transfer-Encoding: chunked", token=token))
    await _drip(writer, b"1\r\n \r\n")


async def flood_behind_a_refusal(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str
) -> None:
    await _send(writer, head("Transfer-Encoding: chunked"))
    await _flood(writer, b"1000\r\n" + b" " * 4096 + b"\r\n")


async def drip_behind_a_refusal(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str
) -> None:
    await _send(writer, head("Transfer-Encoding: chunked"))
    await _drip(writer, b"1\r\n \r\n")


async def endless_chunk_head(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head("Transfer-Encoding: chunked", token=token), b"1;")
    await _drip(writer, b"a")


async def half_closed(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    writer.write_eof()


async def half_closed_in_a_body(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str
) -> None:
    await _send(writer, head("Content-Length: 100", token=token), b"[")
    writer.write_eof()


async def pipelined(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _send(writer, head("Content-Length: 0") * 500)


async def never_reads(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    writer.transport.pause_reading()  # type: ignore[attr-defined]
    with contextlib.suppress(OSError):
        await _flood(writer, head("Content-Length: 0") * 20)
    with contextlib.suppress(RuntimeError):
        writer.transport.resume_reading()  # type: ignore[attr-defined]


async def idle_after_an_answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str
) -> None:
    await _send(writer, head("Content-Length: 0"))
    await reader.read(1)


async def slow_head_after_an_answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str
) -> None:
    await idle_after_an_answer(reader, writer, token)
    await slow_head(reader, writer, token)


async def no_http(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _send(writer, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500)


async def empty_lines(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _token: str) -> None:
    await _drip(writer, b"\r\n")


async def reset(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
    await _send(writer, head("Content-Length: 100", token=token))
    own: socket.socket = writer.get_extra_info("socket")
    own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


KINDS: dict[str, Peer] = {
    made.__name__.replace("_", " "): made
    for made in (
        idle,
        half_a_head,
        slow_head,
        endless_headers,
        giant_header,
        slow_body,
        body_that_never_comes,
        continue_that_is_not_used,
        giant_length,
        chunks_without_end,
        flood_behind_a_refusal,
        drip_behind_a_refusal,
        endless_chunk_head,
        half_closed,
        half_closed_in_a_body,
        pipelined,
        never_reads,
        idle_after_an_answer,
        slow_head_after_an_answer,
        no_http,
        empty_lines,
        reset,
    )
}


class Peers:
    """
    Connections of hostile peers.

    Attributes:
        connected: set once as many are open as were asked for, for the first time.
        closed: how many conversations have ended by now, each by the server's closing (or the peer's own reset).
    """

    def __init__(self, address: str, kinds: Sequence[Peer], token: str, *, again: bool) -> None:
        host, port = address.removeprefix("http://").split(":")
        self._where = host, int(port)
        self._kinds = kinds
        self._token = token
        self._again = again
        self._opened = 0
        self.connected = threading.Event()
        self.closed = 0

    async def talk(self) -> None:
        await asyncio.gather(*(self._one(kind) for kind in self._kinds))

    async def _one(self, kind: Peer) -> None:
        is_first = True
        while is_first or self._again:
            with contextlib.suppress(OSError):
                await self._converse(kind)
            self.closed += 1
            is_first = False
            await asyncio.sleep(0.5)

    async def _converse(self, kind: Peer) -> None:
        reader, writer = await asyncio.open_connection(*self._where)
        self._opened += 1
        if self._opened == len(self._kinds):
            self.connected.set()
        try:
            await kind(reader, writer, self._token)
            while await reader.read(65536):
                pass
        finally:
            writer.transport.abort()


@contextlib.contextmanager
def hostile_peers(
    address: str, kinds: Sequence[Peer], token: str, *, again: bool = False
) -> Generator[tuple[Peers, threading.Thread]]:
    """
    A connection of each of *kinds* at once; the thread ends when the server has closed all of them.

    Args:
        again: whoever was closed connects anew, until this is left.
    """
    peers = Peers(address, kinds, token, again=again)
    loop = asyncio.new_event_loop()
    task = loop.create_task(peers.talk())

    def run() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            loop.run_until_complete(task)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        assert peers.connected.wait(30)
        yield peers, thread
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join(10)
        loop.close()
