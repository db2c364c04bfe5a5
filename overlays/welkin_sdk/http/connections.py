"""
One connection with its exchanges, sync and async: connect, send one request, read its response, piece by piece. And who may
use a connection, who waits, and which are kept: the rules of a pool, without a socket or a wait.
"""

from __future__ import annotations

import ssl
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Generic, Protocol, TypeVar

import httpx
from attrs import frozen

from welkin_sdk.http.context import context_of
from welkin_sdk.http.http11 import Head, Http11
from welkin_sdk.http.links import AsyncLink, Link, Timeouts
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.settings import PoolLimits
from welkin_sdk.http.tunnel import open_tunnel

_GATHERED_BYTES = 64 * 1024
"""Head and pieces of a body are sent together up to this size."""


class Connection:
    """A connection of a sync pool. Whatever is raised leaves it unusable."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._http = Http11()

    @classmethod
    def open(cls, route: Route, routes: Routes, timeouts: Timeouts) -> Connection:
        """Connect by *route*."""
        nearest = route.proxy or route
        link = Link.connect(nearest.host, nearest.port, timeouts)
        try:
            if route.proxy is not None:
                _pass_through(link, route, routes.context, timeouts)
            if route.scheme == "https":
                link.start_tls(routes.context_of(route), route.host, timeouts)
            if not _is_blind(route) and not link.is_quiet():
                raise httpx.ConnectError("bytes before the first request")
        except BaseException:
            link.close()
            raise
        return cls(link)

    def send(self, request: httpx.Request, timeouts: Timeouts) -> Head:
        """Send all of *request* and read the head of its response."""
        assert isinstance(request.stream, httpx.SyncByteStream)
        http = self._http
        call = context_of(request)
        pending = http.encode_head(request)
        try:
            for piece in request.stream:
                pending += http.encode_piece(piece)
                if len(pending) >= _GATHERED_BYTES:
                    call.depart()
                    self._link.write(pending, timeouts)
                    pending = b""
            pending += http.encode_end()
            call.depart()
            self._link.write(pending, timeouts)
        except httpx.WriteError:
            pass  # who does not want to read any more may still have answered why
        while (head := http.read_head()) is None:
            http.receive(self._link.read(timeouts))
        return head

    def pieces(self, timeouts: Timeouts) -> Iterator[bytes]:
        """The body of the response."""
        while (piece := self._http.read_piece()) != b"":
            if piece is None:
                self._http.receive(self._link.read(timeouts))
            else:
                yield piece

    def finish(self) -> bool:
        """Whether the response is over, and the connection may be kept for another request."""
        return self._http.finish()

    def is_quiet(self) -> bool:
        """Whether nothing has come since, not even the end."""
        return self._link.is_quiet()

    def interrupt(self) -> None:
        """End it under another thread that uses it."""
        self._link.interrupt()

    def close(self) -> None:
        """Hang up."""
        self._link.close()


class AsyncConnection:
    """A connection of an async pool. Whatever is raised leaves it unusable."""

    def __init__(self, link: AsyncLink) -> None:
        self._link = link
        self._http = Http11()

    @classmethod
    async def open(cls, route: Route, routes: Routes, timeouts: Timeouts) -> AsyncConnection:
        """Connect by *route*."""
        nearest = route.proxy or route
        link = await AsyncLink.connect(nearest.host, nearest.port, timeouts)
        try:
            if route.proxy is not None:
                await _pass_through_async(link, route, routes.context, timeouts)
            if route.scheme == "https":
                await link.start_tls(routes.context_of(route), route.host, timeouts)
            if not link.is_quiet():
                raise httpx.ConnectError("bytes before the first request")
        except BaseException:
            link.close()
            raise
        return cls(link)

    async def send(self, request: httpx.Request, timeouts: Timeouts) -> Head:
        """Send all of *request* and read the head of its response."""
        assert isinstance(request.stream, httpx.AsyncByteStream)
        http = self._http
        call = context_of(request)
        pending = http.encode_head(request)
        try:
            async for piece in request.stream:
                pending += http.encode_piece(piece)
                if len(pending) >= _GATHERED_BYTES:
                    call.depart()
                    await self._link.write(pending, timeouts)
                    pending = b""
            pending += http.encode_end()
            call.depart()
            await self._link.write(pending, timeouts)
        except httpx.WriteError:
            pass  # who does not want to read any more may still have answered why
        while (head := http.read_head()) is None:
            http.receive(await self._link.read(timeouts))
        return head

    async def pieces(self, timeouts: Timeouts) -> AsyncIterator[bytes]:
        """The body of the response."""
        while (piece := self._http.read_piece()) != b"":
            if piece is None:
                self._http.receive(await self._link.read(timeouts))
            else:
                yield piece

    def finish(self) -> bool:
        """Whether the response is over, and the connection may be kept for another request."""
        return self._http.finish()

    def is_quiet(self) -> bool:
        """Whether nothing has come since, not even the end."""
        return self._link.is_quiet()

    def close(self) -> None:
        """Hang up."""
        self._link.close()

    async def wait_closed(self) -> None:
        """Nothing is left to do."""


def _is_blind(route: Route) -> bool:
    """Whether there is TLS within TLS, which a sync link cannot look through."""
    return route.proxy is not None and route.proxy.scheme == "https"


def _pass_through(link: Link, route: Route, context: ssl.SSLContext, timeouts: Timeouts) -> None:
    assert route.proxy is not None
    if route.proxy.scheme == "https":
        link.start_tls(context, route.proxy.host, timeouts)
    steps = open_tunnel(route.proxy, route)
    outgoing = next(steps)
    while True:
        if outgoing:
            link.write(outgoing, timeouts, "connect")
        try:
            outgoing = steps.send(link.read(timeouts, "connect"))
        except StopIteration:
            return


async def _pass_through_async(
    link: AsyncLink, route: Route, context: ssl.SSLContext, timeouts: Timeouts
) -> None:
    assert route.proxy is not None
    if route.proxy.scheme == "https":
        await link.start_tls(context, route.proxy.host, timeouts)
    steps = open_tunnel(route.proxy, route)
    outgoing = next(steps)
    while True:
        if outgoing:
            await link.write(outgoing, timeouts, "connect")
        try:
            outgoing = steps.send(await link.read(timeouts, "connect"))
        except StopIteration:
            return


class Pooled(Protocol):
    """A connection, as far as a pool looks at it."""

    def finish(self) -> bool: ...
    def is_quiet(self) -> bool: ...
    def close(self) -> None: ...


class Holder(Protocol):
    """Who asks for a place."""

    def wake(self) -> None:
        """It is theirs now."""


C = TypeVar("C", bound=Pooled)
H = TypeVar("H", bound=Holder)


@frozen
class _Idle(Generic[C]):
    connection: C
    route: Route
    expires_at: float


class Slots(Generic[C, H]):
    """The places of one pool and its idle connections. Not safe for threads: the caller holds a lock."""

    def __init__(self, limits: PoolLimits, monotonic: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._holders: set[H] = set()
        self._waiting: deque[H] = deque()
        self._idle: list[_Idle[C]] = []

    def enter(self, holder: H) -> bool:
        """Whether *holder* has a place at once; else it is woken when it is its turn, first come first served."""
        if self._waiting or len(self._holders) >= self._limits.max_connections:
            self._waiting.append(holder)
            return False
        self._holders.add(holder)
        return True

    def leave(self, holder: H) -> None:
        """Give up the place, or the wait for one, whichever it is; harmless when it is neither."""
        self._holders.discard(holder)
        if holder in self._waiting:
            self._waiting.remove(holder)
        while self._waiting and len(self._holders) < self._limits.max_connections:
            following = self._waiting.popleft()
            self._holders.add(following)
            following.wake()

    def take(self, route: Route) -> tuple[C | None, list[C]]:
        """The connection of *route* that was used last, and those that must be closed."""
        now = self._monotonic()
        outdated = [one.connection for one in self._idle if one.expires_at <= now]
        self._idle = [one for one in self._idle if one.expires_at > now]
        for index in range(len(self._idle) - 1, -1, -1):
            if self._idle[index].route == route:
                return self._idle.pop(index).connection, outdated
        if self._idle and len(self._holders) + len(self._idle) > self._limits.max_connections:
            outdated.append(self._idle.pop(0).connection)
        return None, outdated

    def keep(self, connection: C, route: Route) -> C | None:
        """Keep *connection* for later; what is returned must be closed in exchange."""
        if self._limits.max_idle_connections < 1:
            return connection
        self._idle.append(_Idle(connection, route, self._monotonic() + self._limits.idle_seconds))
        return self._idle.pop(0).connection if len(self._idle) > self._limits.max_idle_connections else None

    def clear(self) -> list[C]:
        """All idle connections, which are kept no longer."""
        idle, self._idle = self._idle, []
        return [one.connection for one in idle]
