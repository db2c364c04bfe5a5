"""One connection with its exchanges, awaited; see `connections`."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import httpx

from welkin_sdk.http.async_links import AsyncLink
from welkin_sdk.http.connections import GATHERED_BYTES
from welkin_sdk.http.context import context_of
from welkin_sdk.http.http11 import Head, Http11
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts
from welkin_sdk.http.tunnel import open_tunnel


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
                pending += http.encode_piece(piece) if piece else b""
                if len(pending) >= GATHERED_BYTES:
                    call.depart()
                    await self._link.write(pending, timeouts)
                    pending = b""
            pending += http.encode_end()
            call.depart()
            await self._link.write(pending, timeouts)
        except httpx.WriteError:
            pass  # who does not want to read any more may still have answered why
        head = None
        while head is None:  # nothing has come yet, or the connection would not have been used
            http.receive(await self._link.read(timeouts))
            head = http.read_head()
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
