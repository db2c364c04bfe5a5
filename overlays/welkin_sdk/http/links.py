"""
Bytes to and from one peer: connect, TLS, read, write, and whether all is quiet.

What leaves here is an `httpx.TransportError`, named after the phase; the library's own are chained, for their number.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Mapping
from typing import Any, NoReturn

import httpcore
import httpx

from welkin_sdk.http.timeouts import Timeouts
from welkin_sdk.loopback import is_local_name

READ_BYTES = 64 * 1024
WRITE_BYTES = 64 * 1024


def addresses_of(host: str) -> tuple[str, ...]:
    """Where to connect to; a name of this machine is never looked up. Source: RFC 6761, section 6.3."""
    return ("127.0.0.1", "::1") if is_local_name(host) else (host,)


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
            reraise(exc, httpx.ConnectError)

    def start_tls(self, context: ssl.SSLContext, host: str, timeouts: Timeouts) -> None:
        """Encrypt what follows."""
        try:
            self._stream = self._stream.start_tls(context, host, timeouts.seconds("connect"))
        except Exception as exc:  # noqa: BLE001 - whatever it is, there is no connection
            reraise(exc, httpx.ConnectError)

    def read(self, timeouts: Timeouts, phase: str = "read") -> bytes:
        """What has come, at least a byte; b"" at the end."""
        try:
            return self._stream.read(READ_BYTES, timeouts.seconds(phase))
        except Exception as exc:  # noqa: BLE001 - see start_tls
            reraise(exc, httpx.ReadError)

    def write(self, data: bytes, timeouts: Timeouts, phase: str = "write") -> None:
        """Send all of it. A peer that takes it in slowly gets the phase's time for each piece, but never more than is left."""
        left = memoryview(data)
        try:
            while left:
                left = left[self._write_some(left[:WRITE_BYTES], timeouts.seconds(phase)) :]
        except Exception as exc:  # noqa: BLE001 - see start_tls
            reraise(exc, httpx.WriteError)

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


_TIMEOUTS: Mapping[type[httpx.TransportError], type[httpx.TransportError]] = {
    httpx.ConnectError: httpx.ConnectTimeout,
    httpx.ReadError: httpx.ReadTimeout,
    httpx.WriteError: httpx.WriteTimeout,
}


def reraise(exc: Exception, kind: type[httpx.TransportError]) -> NoReturn:
    """Raise *exc* as what the layers above know: *kind*, or the timeout of its phase."""
    if isinstance(exc, httpx.TransportError):
        raise exc
    if isinstance(exc, (TimeoutError, httpcore.TimeoutException)):
        kind = _TIMEOUTS[kind]
    raise kind(type(exc).__name__) from exc
