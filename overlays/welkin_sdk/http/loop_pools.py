"""The pools of an async client, one per event loop; see `pools`."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Protocol
from weakref import WeakKeyDictionary

import httpx

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.forks import Locked
from welkin_sdk.http.async_connections import AsyncConnection
from welkin_sdk.http.context import context_of
from welkin_sdk.http.http11 import Head
from welkin_sdk.http.pools import KNOWN, BaseLease
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.settings import PoolLimits, TransportOptions
from welkin_sdk.http.slots import Pooled, Slots
from welkin_sdk.http.timeouts import Timeouts


class AsyncPooled(Pooled, Protocol):
    """A connection of an async pool, through whichever library."""

    async def send(self, request: httpx.Request, timeouts: Timeouts, /) -> Head: ...
    def pieces(self, timeouts: Timeouts, /) -> AsyncIterator[bytes]: ...
    async def wait_closed(self) -> None: ...


class LoopPools(Locked, httpx.AsyncBaseTransport):
    """
    The pools of an async client, one per event loop, each opened by the first request on its loop.

    A pool is held by an async generator: a loop that shuts down properly (`asyncio.run` does) finishes its generators,
    and so closes our connections while it still can.
    """

    def __init__(self, settings: TransportOptions) -> None:
        super().__init__()
        self._settings = settings
        self._routes = Routes(settings)
        self._keepers: WeakKeyDictionary[asyncio.AbstractEventLoop, _Keeper] = WeakKeyDictionary()

    def _renew_after_fork(self) -> None:
        super()._renew_after_fork()
        self._keepers = WeakKeyDictionary()

    def prepare(self, url: httpx.URL, *, is_elsewhere: bool = False) -> None:
        """Raises `ConfigurationError` where nothing can be sent to *url*, before anything is tried."""
        route = self._routes.prepare(url, is_elsewhere=is_elsewhere)
        if self._settings.backend == "aiohttp":
            _import_aiohttp()
            if route.proxy is not None and route.proxy.is_socks:
                raise ConfigurationError(f'{route.proxy.source}: backend "aiohttp" cannot use a SOCKS proxy')

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt through the pool of the running loop."""
        loop = asyncio.get_running_loop()
        with self._lock:
            keeper = self._keepers.get(loop)
            if keeper is None:
                keeper = self._keepers[loop] = _Keeper(self._open_pool)
        return await (await keeper.pool()).handle_async_request(request)

    def _open_pool(self) -> AsyncPool:
        return AsyncPool(self._settings.limits, self._routes, self._choose_backend())

    def _choose_backend(self) -> OpenConnection:
        return AsyncConnection.open if self._settings.backend == "httpx" else _import_aiohttp()

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of loops that have ended are closed already."""
        with self._lock:
            keeper = self._keepers.pop(asyncio.get_running_loop(), None)
        if keeper is not None:
            await keeper.aclose()


class OpenConnection(Protocol):
    """How a backend connects."""

    async def __call__(self, route: Route, routes: Routes, timeouts: Timeouts, /) -> AsyncPooled: ...


def _import_aiohttp() -> OpenConnection:
    try:
        from welkin_sdk.http.aiohttp_backend import AiohttpConnection
    except ImportError:
        raise ConfigurationError(
            'transport: backend "aiohttp" needs the extra: welkin-sdk[aiohttp]'
        ) from None
    return AiohttpConnection.open


class _Keeper:
    def __init__(self, open_pool: Callable[[], AsyncPool]) -> None:
        self._life = _live(open_pool)
        self._pool: AsyncPool | None = None

    async def pool(self) -> AsyncPool:
        if self._pool is None:
            # Does not suspend: no other task of this loop can come between.
            self._pool = await anext(self._life)
        return self._pool

    async def aclose(self) -> None:
        await self._life.aclose()


async def _live(open_pool: Callable[[], AsyncPool]) -> AsyncGenerator[AsyncPool]:
    pool = open_pool()
    try:
        yield pool
    finally:
        await pool.aclose()


class AsyncPool:
    """The pool of one event loop. No lock: nothing in here is awaited between looking and acting."""

    def __init__(self, limits: PoolLimits, routes: Routes, open_connection: OpenConnection) -> None:
        self._routes = routes
        self._open_connection = open_connection
        self._slots: Slots[AsyncPooled, _AsyncLease] = Slots(limits, time.monotonic)
        self._leases: set[_AsyncLease] = set()
        self._closing: set[asyncio.Task[None]] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt."""
        timeouts = Timeouts(request)
        lease = _AsyncLease(
            self, self._routes.find(request.url, is_elsewhere=context_of(request).is_elsewhere)
        )
        try:
            await self._enter(lease, timeouts)
            connection = lease.connection = self._take(lease.route) or await self._open_connection(
                lease.route, self._routes, timeouts
            )
            head = await connection.send(request, timeouts)
        except BaseException as exc:
            lease.drop()
            if isinstance(exc, KNOWN) or not isinstance(exc, Exception):
                raise
            name = type(exc).__name__
        else:
            return httpx.Response(
                head.status, headers=head.headers, stream=_AsyncBody(lease, connection, timeouts)
            )
        raise httpx.TransportError(name)

    async def _enter(self, lease: _AsyncLease, timeouts: Timeouts) -> None:
        seconds = timeouts.seconds("pool")
        self._leases.add(lease)
        if self._slots.enter(lease):
            return
        try:
            async with asyncio.timeout(seconds):
                await lease.turn.wait()
            return
        except TimeoutError:
            pass
        raise httpx.PoolTimeout("no connection became free")

    def _take(self, route: Route) -> AsyncPooled | None:
        while True:
            connection, outdated = self._slots.take(route)
            for one in outdated:
                self._hang_up(one)
            if connection is None or connection.is_quiet():
                return connection
            self._hang_up(connection)

    def end(self, lease: _AsyncLease, *, is_clean: bool) -> None:
        """Take a lease back, with its connection if that has ended cleanly."""
        connection = lease.connection if lease in self._leases else None
        self._leases.discard(lease)
        to_close = connection
        if is_clean and connection is not None:
            to_close = self._slots.keep(connection, lease.route)
        self._slots.leave(lease)
        if to_close is not None:
            self._hang_up(to_close)

    def _hang_up(self, connection: AsyncPooled) -> None:
        connection.close()
        # What a library does behind that is awaited by a task of its own: the one that got here may be cancelled.
        task = asyncio.get_running_loop().create_task(connection.wait_closed())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    async def aclose(self) -> None:
        """Close every connection."""
        connections = self._slots.clear()
        connections += [lease.connection for lease in self._leases if lease.connection is not None]
        for connection in connections:
            self._hang_up(connection)
        await asyncio.gather(*self._closing, return_exceptions=True)


class _AsyncLease(BaseLease):
    """A place in the pool, with the connection that stands there."""

    def __init__(self, pool: AsyncPool, route: Route) -> None:
        super().__init__()
        self._pool = pool
        self.route = route
        self.connection: AsyncPooled | None = None
        self.turn = asyncio.Event()

    def wake(self) -> None:
        self.turn.set()

    def finish(self) -> None:
        self._pool.end(self, is_clean=self.connection is not None and self.connection.finish())

    def drop(self) -> None:
        if self.is_at_home:
            self._pool.end(self, is_clean=False)


class _AsyncBody(httpx.AsyncByteStream):
    """`_Body`, for asyncio."""

    def __init__(self, lease: _AsyncLease, connection: AsyncPooled, timeouts: Timeouts) -> None:
        self._lease = lease
        self._connection = connection
        self._timeouts = timeouts

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            self._lease.check()
            async for piece in self._connection.pieces(self._timeouts):
                yield piece
                self._lease.check()
            self._lease.finish()
        finally:
            self._lease.drop()

    async def aclose(self) -> None:
        self._lease.drop()
