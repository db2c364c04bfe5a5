"""
One connection through aiohttp (extra `aiohttp`), for the same pool as the other backend's, and failing alike.

A session of its own per connection: what aiohttp would decide about it in between (which one is used again, and when) the
pool decides, by what it sees of the bytes.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable
from typing import Any, TypeVar

import aiohttp
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from welkin_sdk.errors import WelkinError
from welkin_sdk.http.async_links import is_readable
from welkin_sdk.http.context import CallContext, context_of
from welkin_sdk.http.http11 import MAX_INFORMATIONAL, Head, check_framing
from welkin_sdk.http.links import addresses_of
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts

_MAX_LINE_BYTES = 64 * 1024
_NEVER_SECONDS = 24 * 3600.0  # how long a connection is kept is the pool's to say

T = TypeVar("T")


class AiohttpConnection:
    """A session that holds one connection at most; aiohttp opens it with the first request."""

    def __init__(self, route: Route, routes: Routes) -> None:
        self._route = route
        self._connector = _Connector(
            limit=1,
            ssl=routes.context_of(route) if route.scheme == "https" else False,
            resolver=_Resolver(),
            keepalive_timeout=_NEVER_SECONDS,
        )
        self._session = aiohttp.ClientSession(
            connector=self._connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_MAX_LINE_BYTES,
            max_field_size=_MAX_LINE_BYTES,
        )
        # Instrumentation adds what it traces here, and it traces whole addresses.
        self._session.trace_configs.clear()
        self._response: aiohttp.ClientResponse | None = None

    @classmethod
    async def open(cls, route: Route, routes: Routes, _timeouts: Timeouts) -> AiohttpConnection:
        """A session by *route*."""
        return cls(route, routes)

    async def send(self, request: httpx.Request, timeouts: Timeouts) -> Head:
        """Send all of *request* and read the head of its response."""
        self._connector.call = context_of(request)
        body = _Body(request, timeouts)
        try:
            async with body.patience:
                self._response = await self._translated(self._request(request, timeouts, body), body)
        except TimeoutError:
            error = httpx.ReadTimeout if body.is_sent else httpx.WriteTimeout
            raise error("TimeoutError") from None
        headers = list(self._response.raw_headers)
        check_framing(headers)
        return Head(self._response.status, headers)

    def _request(
        self, request: httpx.Request, timeouts: Timeouts, body: _Body
    ) -> Awaitable[aiohttp.ClientResponse]:
        proxy = self._route.proxy
        login = None if proxy is None else proxy.authorization
        return self._session.request(
            request.method,
            URL(str(request.url), encoded=True),
            # It says itself that a body is chunked, and wants nobody else to.
            headers=[one for one in request.headers.multi_items() if one[0] != "transfer-encoding"],
            data=None if body.is_sent else body,
            allow_redirects=False,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            proxy=None if proxy is None else URL.build(scheme=proxy.scheme, host=proxy.host, port=proxy.port),
            proxy_headers=None if login is None else {"Proxy-Authorization": login.decode()},
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=timeouts.seconds("connect"), sock_read=timeouts.seconds("read")
            ),
        )

    async def pieces(self, timeouts: Timeouts) -> AsyncIterator[bytes]:
        """The body of the response."""
        assert self._response is not None
        while piece := await self._translated(self._response.content.readany()):
            yield piece

    def finish(self) -> bool:
        """Whether the response is over, and the connection may be kept for another request."""
        return self._response is not None and self._response.content.at_eof() and self._connector.is_clean

    def is_quiet(self) -> bool:
        """Whether nothing has come since, not even the end."""
        protocol = self._connector.protocol
        is_new = protocol is None  # nothing was sent yet; the connector looks when it connects
        return is_new or (self._connector.is_clean and not is_readable(protocol.transport))

    def close(self) -> None:
        """Hang up."""
        protocol = self._connector.protocol
        if protocol is not None and protocol.transport is not None:
            protocol.transport.abort()
        if self._response is not None:
            self._response.close()

    async def wait_closed(self) -> None:
        """Let aiohttp clean up."""
        await self._session.close()

    async def _translated(self, awaited: Awaitable[T], body: _Body | None = None) -> T:
        try:
            return await awaited
        except (httpx.TransportError, WelkinError, asyncio.CancelledError):
            raise
        except Exception as exc:  # noqa: BLE001 - whatever it is, the layers above know the other library's
            if body is not None and body.failure is not None:
                error, cause = body.failure, None
            else:
                error, cause = self._translate(exc), exc if isinstance(exc, OSError) else None
        # Outside of the handler: what aiohttp raises holds the address and the token.
        raise error from cause

    def _translate(self, exc: Exception) -> Exception:
        name = type(exc).__name__
        if isinstance(exc, aiohttp.ClientHttpProxyError):
            proxy = self._route.proxy
            return proxy.refused() if proxy is not None and exc.status == 407 else httpx.ProxyError(name)
        if isinstance(exc, aiohttp.ClientConnectorError):
            return httpx.ConnectError(name)
        if isinstance(exc, aiohttp.ConnectionTimeoutError):
            return httpx.ConnectTimeout(name)
        if isinstance(exc, TimeoutError):
            return httpx.ReadTimeout(name)
        return httpx.RemoteProtocolError(name)


class _Body:
    """
    The body of a request as aiohttp is given it, with a timeout for each piece.

    Attributes:
        patience: when the head of the response must be there at the latest; moved on by each piece.
        failure: what the caller's body raised.
        is_sent: whether there is nothing left to send.
    """

    def __init__(self, request: httpx.Request, timeouts: Timeouts) -> None:
        self._stream = request.stream
        self._timeouts = timeouts
        length = request.headers.get("Content-Length", "0")
        self.is_sent = length == "0" and "Transfer-Encoding" not in request.headers
        self._left = int(length) if "Content-Length" in request.headers else None
        self.failure: Exception | None = None
        seconds = timeouts.seconds("connect") + timeouts.seconds("write") + self._seconds_to_answer()
        self.patience = asyncio.timeout(seconds)

    def _seconds_to_answer(self) -> float:
        # Its own read timeout begins anew with every informational response.
        return MAX_INFORMATIONAL * self._timeouts.seconds("read")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._stream, httpx.AsyncByteStream)
        try:
            async for piece in self._stream:
                self._wait(self._timeouts.seconds("write"))
                self._count(len(piece))
                yield piece
            self._count(0, is_last=True)
        except Exception as exc:
            self.failure = exc
            raise
        self.is_sent = True
        self._wait(self._seconds_to_answer())

    def _count(self, size: int, *, is_last: bool = False) -> None:
        # aiohttp would cut what is too long, and wait for ever with what is too short.
        if self._left is not None:
            self._left -= size
            if self._left < 0 or (is_last and self._left):
                raise httpx.LocalProtocolError("the request contradicts itself")

    def _wait(self, seconds: float) -> None:
        with contextlib.suppress(RuntimeError):  # the response was there before the body was sent
            self.patience.reschedule(asyncio.get_running_loop().time() + seconds)


class _Connector(aiohttp.TCPConnector):
    """
    Attributes:
        protocol: of the connection that was used last.
        call: whose request may connect, once; aiohttp would send again by itself what a server did not answer.
    """

    protocol: Any = None
    call: CallContext | None = None

    async def connect(self, *args: Any, **kwargs: Any) -> Any:
        """As always, but never a connection on which something has come already."""
        call, self.call = self.call, None
        if call is None:
            raise httpx.RemoteProtocolError("no response")
        connection = await super().connect(*args, **kwargs)
        is_reused = connection.protocol is self.protocol
        self.protocol = connection.protocol
        is_over_tls = self.protocol.transport.get_extra_info("ssl_object") is not None
        # See AsyncLink.is_quiet.
        if not self.is_clean or (
            not (is_over_tls and not is_reused) and is_readable(self.protocol.transport)
        ):
            connection.close()
            raise httpx.ConnectError("bytes before the request")
        try:
            call.depart()
        except WelkinError:
            connection.close()
            raise
        return connection

    @property
    def is_clean(self) -> bool:
        """Whether there is a connection, and nothing unread or unasked in it."""
        return self.protocol is not None and self.protocol.is_connected() and not self.protocol.should_close


class _Resolver(AbstractResolver):
    """The system's resolver, but names of this machine are never looked up."""

    def __init__(self) -> None:
        self._system = aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        addresses = addresses_of(host)
        if addresses == (host,):
            return await self._system.resolve(host, port, family)
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        await self._system.close()
