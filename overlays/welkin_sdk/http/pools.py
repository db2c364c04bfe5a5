"""
The pool that the requests of a sync client are sent through; `loop_pools` has those of an async one.

A connection is kept for another request only after a response that ended cleanly. After any failure, cancellation or early
close it is hung up, at once and without awaiting anything, and its place is free again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx

from welkin_sdk.errors import WelkinError
from welkin_sdk.forks import Locked, OfProcess
from welkin_sdk.http.breaker import Breaker
from welkin_sdk.http.context import context_of
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.settings import TransportOptions
from welkin_sdk.http.slots import Slots
from welkin_sdk.http.timeouts import Timeouts

if TYPE_CHECKING:
    from welkin_sdk.http.connections import Connection

# What the layers above know. Anything else that leaves a connection is made one of these.
KNOWN = (httpx.TransportError, httpx.StreamError, OSError, WelkinError)


class Pool(Locked, httpx.BaseTransport):
    """
    The pool of a sync client. A forked process begins with an empty one: two processes that write to one connection
    would read each other's answers.
    """

    def __init__(self, settings: TransportOptions) -> None:
        super().__init__()
        self._limits = settings.limits
        self._routes = Routes(settings)
        self._slots: Slots[Connection, _Lease] = Slots(settings.limits, time.monotonic)
        self._leases: set[_Lease] = set()

    def _renew_after_fork(self) -> None:
        super()._renew_after_fork()
        # What the parent has open is not touched: closing it here would end its TLS sessions.
        self._slots, self._leases = Slots(self._limits, time.monotonic), set()

    def prepare(self, url: httpx.URL, *, is_elsewhere: bool = False) -> None:
        """Raises `ConfigurationError` where nothing can be sent to *url*, before anything is tried."""
        self._routes.prepare(url, is_elsewhere=is_elsewhere)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt."""
        timeouts = Timeouts(request)
        call = context_of(request)
        route = self._routes.find(request.url, is_elsewhere=call.is_elsewhere)
        lease = _Lease(self, route, call.breaker)
        try:
            self._enter(lease, timeouts)
            connection = self._take(lease)
            if connection is None:
                connection = lease.connection = _open(lease.route, self._routes, timeouts)
            if lease.breaker is not None:
                lease.breaker.add(connection)
            head = connection.send(request, timeouts)
        except BaseException as exc:
            lease.drop()
            if isinstance(exc, KNOWN) or not isinstance(exc, Exception):
                raise
            name = type(exc).__name__
        else:
            return httpx.Response(
                head.status, headers=head.headers, stream=_Body(lease, connection, timeouts)
            )
        raise httpx.TransportError(name)

    def _enter(self, lease: _Lease, timeouts: Timeouts) -> None:
        seconds = timeouts.seconds("pool")
        with self._lock:
            self._leases.add(lease)
            has_entered = self._slots.enter(lease)
        if not has_entered and not lease.turn.acquire(timeout=seconds):
            raise httpx.PoolTimeout("no connection became free")

    def _take(self, lease: _Lease) -> Connection | None:
        while True:
            with self._lock:
                lease.connection, outdated = self._slots.take(lease.route)
            _close(outdated)
            if lease.connection is None or lease.connection.is_quiet():
                return lease.connection
            lease.connection.close()

    def end(self, lease: _Lease, *, is_clean: bool) -> None:
        """Take a lease back, with its connection if that has ended cleanly."""
        with self._lock:
            connection = lease.connection if lease in self._leases else None
            if lease.breaker is not None and connection is not None:
                lease.breaker.discard(connection)
            self._leases.discard(lease)
            to_close = connection
            if is_clean and connection is not None:
                to_close = self._slots.keep(connection, lease.route)
            self._slots.leave(lease)
        if to_close is not None:
            to_close.close()

    def close(self) -> None:
        """Close every connection, calls under way break off; a later request opens new ones."""
        with self._lock:
            idle = self._slots.clear()
            used = [lease.connection for lease in self._leases if lease.connection is not None]
        _close(idle)
        for connection in used:
            connection.interrupt()


def _open(route: Route, routes: Routes, timeouts: Timeouts) -> Connection:
    # What speaks HTTP is loaded by the first that has something to say.
    from welkin_sdk.http.connections import Connection

    return Connection.open(route, routes, timeouts)


class BaseLease(OfProcess):
    """A place in a pool; in a forked process what stands there is the parent's, who goes on with it."""

    def check(self) -> None:
        """InvalidRequestError where two processes would read one body, each a part of it."""
        self.check_process("this response", "ask for it again in the child")


class _Lease(BaseLease):
    """A place in the pool, with the connection that stands there."""

    def __init__(self, pool: Pool, route: Route, breaker: Breaker | None) -> None:
        super().__init__()
        self._pool = pool
        self.route = route
        self.breaker = breaker
        self.connection: Connection | None = None
        # A bare lock: waiting for it can be interrupted without a trace.
        self.turn = threading.Lock()
        self.turn.acquire()

    def wake(self) -> None:
        self.turn.release()

    def finish(self) -> None:
        self._pool.end(self, is_clean=self.connection is not None and self.connection.finish())

    def drop(self) -> None:
        if self.is_at_home:
            self._pool.end(self, is_clean=False)


class _Body(httpx.SyncByteStream):
    """A body on its way; its connection is free again when it has ended or is closed."""

    def __init__(self, lease: _Lease, connection: Connection, timeouts: Timeouts) -> None:
        self._lease = lease
        self._connection = connection
        self._timeouts = timeouts

    def __iter__(self) -> Iterator[bytes]:
        try:
            self._lease.check()
            for piece in self._connection.pieces(self._timeouts):
                yield piece
                self._lease.check()
            self._lease.finish()
        finally:
            self._lease.drop()

    def close(self) -> None:
        self._lease.drop()


def _close(connections: list[Connection]) -> None:
    for connection in connections:
        connection.close()
