"""One connection with its exchanges: connect, send one request, read its response, piece by piece."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpx

from welkin_sdk.http.context import context_of
from welkin_sdk.http.http11 import Head, Http11
from welkin_sdk.http.links import Link
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts
from welkin_sdk.http.tunnel import open_tunnel

GATHERED_BYTES = 64 * 1024
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
                pending += http.encode_piece(piece) if piece else b""
                if len(pending) >= GATHERED_BYTES:
                    call.depart()
                    self._link.write(pending, timeouts)
                    pending = b""
            pending += http.encode_end()
            call.depart()
            self._link.write(pending, timeouts)
        except httpx.WriteError:
            pass  # who does not want to read any more may still have answered why
        head = None
        while head is None:  # nothing has come yet, or the connection would not have been used
            http.receive(self._link.read(timeouts))
            head = http.read_head()
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
