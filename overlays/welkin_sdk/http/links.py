"""
Bytes to and from one peer, for a sync and for an async pool: connect, TLS, read, write, and whether all is quiet.

What leaves here is an `httpx.TransportError`, named after the phase; the library's own are chained, for their number.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import select
import socket
import ssl
from collections.abc import Awaitable, Mapping
from typing import Any, NoReturn, TypeVar

import httpcore
import httpx

from welkin_sdk.http.context import context_of
from welkin_sdk.loopback import is_local_name

READ_BYTES = 64 * 1024
_WRITE_BYTES = 64 * 1024
_MOST_UNREAD = 4 * READ_BYTES
_NO_TIME: Mapping[str, type[httpx.TimeoutException]] = {
    "connect": httpx.ConnectTimeout,
    "read": httpx.ReadTimeout,
    "write": httpx.WriteTimeout,
    "pool": httpx.PoolTimeout,
}

T = TypeVar("T")


class Timeouts:
    """How long each phase of one attempt may take: its timeout, or what is left of the call's deadline."""

    def __init__(self, request: httpx.Request) -> None:
        self._timeouts: Mapping[str, float] = request.extensions["timeout"]
        self._seconds_left = context_of(request).seconds_left

    def seconds(self, phase: str) -> float:
        """
        Raises:
            httpx.TimeoutException: there is nothing left.
        """
        left = self._seconds_left()
        if left is None:
            return self._timeouts[phase]
        if left <= 0:
            raise _NO_TIME[phase]("the deadline has passed")
        return min(left, self._timeouts[phase])


def addresses_of(host: str) -> tuple[str, ...]:
    """Where to connect to; a name of this machine is never looked up. Source: RFC 6761, section 6.3."""
    return ("127.0.0.1", "::1") if is_local_name(host) else (host,)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


class Link:
    """A connection that is waited for. TLS within TLS cannot be looked at, and so is never quiet."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    @classmethod
    def connect(cls, host: str, port: int, timeouts: Timeouts) -> Link:
        """Connect to the first address that answers."""
        *others, last = addresses_of(host)
        backend = httpcore.SyncBackend()
        for address in others:
            try:
                return cls(backend.connect_tcp(address, port, timeouts.seconds("connect")))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        try:
            return cls(backend.connect_tcp(last, port, timeouts.seconds("connect")))
        except Exception as exc:  # noqa: BLE001 - a name may be refused by other kinds, e.g. UnicodeError
            _reraise(exc, httpx.ConnectError)

    def start_tls(self, context: ssl.SSLContext, host: str, timeouts: Timeouts) -> None:
        """Encrypt what follows."""
        try:
            self._stream = self._stream.start_tls(context, host, timeouts.seconds("connect"))
        except Exception as exc:  # noqa: BLE001 - whatever it is, there is no connection
            _reraise(exc, httpx.ConnectError)

    def read(self, timeouts: Timeouts, phase: str = "read") -> bytes:
        """What has come, at least a byte; b"" at the end."""
        try:
            return self._stream.read(READ_BYTES, timeouts.seconds(phase))
        except Exception as exc:  # noqa: BLE001 - see start_tls
            _reraise(exc, httpx.ReadError)

    def write(self, data: bytes, timeouts: Timeouts, phase: str = "write") -> None:
        """Send all of it. A peer that takes it in slowly gets the phase's time for each piece, but never more than is left."""
        left = memoryview(data)
        try:
            while left:
                left = left[self._write_some(left[:_WRITE_BYTES], timeouts.seconds(phase)) :]
        except Exception as exc:  # noqa: BLE001 - see start_tls
            _reraise(exc, httpx.WriteError)

    def _write_some(self, piece: memoryview, seconds: float) -> int:
        if self._is_blind:
            self._stream.write(bytes(piece), seconds)
            return len(piece)
        self._socket.settimeout(seconds)
        sent: int = self._socket.send(piece)
        return sent

    @property
    def _is_blind(self) -> bool:
        return isinstance(self._stream.get_extra_info("ssl_object"), ssl.SSLObject)

    @property
    def _socket(self) -> Any:
        return self._stream.get_extra_info("socket")

    def is_quiet(self) -> bool:
        """Whether the peer has sent nothing, and not hung up either."""
        if self._is_blind:
            return False
        try:
            # Looks through TLS: a session ticket that has come late is taken in, and is no data.
            self._socket.settimeout(0)
            self._socket.recv(1)
        except (BlockingIOError, ssl.SSLWantReadError):
            return True
        except (OSError, ValueError, AttributeError):
            pass
        return False

    def interrupt(self) -> None:
        """
        End the connection under another thread that uses it: whatever that waits for fails at once, and it closes.

        Closed from here, the number of the socket could belong to another connection before that thread is done.
        """
        with contextlib.suppress(OSError):
            # Not the method of a TLS socket, which would have that thread read on without TLS.
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def close(self) -> None:
        """Hang up."""
        self._stream.close()


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
        for start in range(0, len(data), _WRITE_BYTES):
            seconds = timeouts.seconds(phase)
            if self._is_over:
                raise httpx.WriteError("the peer has hung up") from self._error
            self._transport.write(data[start : start + _WRITE_BYTES])
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
        _reraise(exc, kind)


_TIMEOUTS: Mapping[type[httpx.TransportError], type[httpx.TransportError]] = {
    httpx.ConnectError: httpx.ConnectTimeout,
    httpx.ReadError: httpx.ReadTimeout,
    httpx.WriteError: httpx.WriteTimeout,
}


def _reraise(exc: Exception, kind: type[httpx.TransportError]) -> NoReturn:
    if isinstance(exc, httpx.TransportError):
        raise exc
    if isinstance(exc, (TimeoutError, httpcore.TimeoutException)):
        kind = _TIMEOUTS[kind]
    raise kind(type(exc).__name__) from exc
