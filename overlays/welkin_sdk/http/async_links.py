"""Bytes to and from one peer, awaited; what leaves here is what leaves `links`."""

from __future__ import annotations

import asyncio
import ipaddress
import select
import ssl
from collections.abc import Awaitable
from typing import Any, TypeVar

import httpx

from welkin_sdk.http.links import READ_BYTES, WRITE_BYTES, addresses_of, reraise
from welkin_sdk.http.timeouts import Timeouts

_MOST_UNREAD = 4 * READ_BYTES

T = TypeVar("T")


class AsyncLink(asyncio.Protocol):
    """
    A connection that is awaited, of the running loop.

    A protocol of its own and not a pair of streams, since only here is seen what was received and not yet read, TLS
    included; and closing it awaits nothing, so that a cancelled task can.
    """

    def __init__(self) -> None:
        self._transport: Any = None
        self._received = bytearray()
        self._is_over = False
        self._is_lost = False
        self._error: Exception | None = None
        self._is_paused = False
        self._has_read = False
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None

    @classmethod
    async def connect(cls, host: str, port: int, timeouts: Timeouts) -> AsyncLink:
        """Connect to the first address that answers."""
        *others, last = addresses_of(host)
        loop = asyncio.get_running_loop()
        # Of use for names alone: a race that is cancelled leaves the socket that has won it to the collector. Other loops
        # than Python's own do not know the argument.
        is_race = isinstance(loop, asyncio.BaseEventLoop) and not _is_address(last)
        options: dict[str, Any] = {"happy_eyeballs_delay": 0.25} if is_race else {}
        for address in others:
            try:
                _, link = await _within(
                    timeouts.seconds("connect"),
                    loop.create_connection(cls, address, port),
                    httpx.ConnectError,
                )
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
            return link
        _, link = await _within(
            timeouts.seconds("connect"),
            loop.create_connection(cls, last, port, **options),
            httpx.ConnectError,
        )
        return link

    async def start_tls(self, context: ssl.SSLContext, host: str, timeouts: Timeouts) -> None:
        """Encrypt what follows."""
        if self._received:
            raise httpx.ConnectError("bytes before the handshake")
        loop = asyncio.get_running_loop()
        try:
            started = loop.start_tls(self._transport, self, context, server_hostname=host)
            self._transport = await _within(timeouts.seconds("connect"), started, httpx.ConnectError)
        except BaseException:
            self.close()
            raise
        if self._transport is None:
            raise httpx.ConnectError("closed within the handshake")
        self._has_read = False

    async def read(self, timeouts: Timeouts, phase: str = "read") -> bytes:
        """What has come, at least a byte; b"" at the end."""
        if not self._received and not self._is_over:
            self._reader = asyncio.get_running_loop().create_future()
            try:
                await _within(timeouts.seconds(phase), self._reader, httpx.ReadError)
            finally:
                self._reader = None
        if self._received:
            data = bytes(self._received)
            self._received.clear()
            self._has_read = True
            if len(data) > _MOST_UNREAD:
                self._transport.resume_reading()
            return data
        if self._error is not None:
            raise httpx.ReadError(type(self._error).__name__) from self._error
        return b""

    async def write(self, data: bytes, timeouts: Timeouts, phase: str = "write") -> None:
        """Send all of it, but for what the system's buffers hold."""
        for start in range(0, len(data), WRITE_BYTES):
            seconds = timeouts.seconds(phase)
            if self._is_over:
                raise httpx.WriteError("the peer has hung up") from self._error
            self._transport.write(data[start : start + WRITE_BYTES])
            if self._is_paused:
                self._writer = asyncio.get_running_loop().create_future()
                try:
                    await _within(seconds, self._writer, httpx.WriteError)
                finally:
                    self._writer = None

    def is_quiet(self) -> bool:
        """Whether the peer has sent nothing, and not hung up either."""
        if self._received or self._is_over or self._transport.is_closing():
            return False
        is_over_tls = self._transport.get_extra_info("ssl_object") is not None
        # The handshake may still bring session tickets: what lies in the socket need not be data yet.
        return (is_over_tls and not self._has_read) or not is_readable(self._transport)

    def close(self) -> None:
        """Hang up."""
        # A transport that has told of its end knows no loop any more.
        if self._transport is not None and not self._is_lost:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) > _MOST_UNREAD:
            self._transport.pause_reading()
        _wake(self._reader)

    def eof_received(self) -> None:
        self._is_over = True
        _wake(self._reader)
        _wake(self._writer)

    def connection_lost(self, exc: Exception | None) -> None:
        self._is_over = self._is_lost = True
        self._error = exc
        _wake(self._reader)
        _wake(self._writer)

    def pause_writing(self) -> None:
        self._is_paused = True

    def resume_writing(self) -> None:
        self._is_paused = False
        _wake(self._writer)


def is_readable(transport: Any) -> bool:
    """Whether something lies in the socket below an asyncio transport; also when it has none to look at."""
    below: Any = transport.get_extra_info("socket")
    number = -1 if below is None else below.fileno()
    if number < 0:
        return True
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(number, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([number], [], [], 0)[0])


def _wake(waiting: asyncio.Future[None] | None) -> None:
    if waiting is not None and not waiting.done():
        waiting.set_result(None)


async def _within(seconds: float, awaited: Awaitable[T], kind: type[httpx.TransportError]) -> T:
    try:
        async with asyncio.timeout(seconds):
            return await awaited
    except Exception as exc:  # noqa: BLE001 - see Link.start_tls
        reraise(exc, kind)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
