"""
Sending through aiohttp (extra `fast`), repaired where its adapter would mislead the retry table.

The adapter calls a connection that broke after the request was sent a connect timeout, which would allow a create to
be sent twice; it lets errors of malformed answers through untranslated; and its session would keep cookies.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport

from welkin_sdk.wire.context import context_of


class AiohttpBackend(httpx.AsyncBaseTransport):
    """One attempt through aiohttp, body included, with the exceptions the other backend would raise."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits, proxy: str | None) -> None:
        def open_session() -> aiohttp.ClientSession:
            connector = aiohttp.TCPConnector(
                limit=limits.max_connections or 0, keepalive_timeout=limits.keepalive_expiry, ssl=context
            )
            return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

        self._inner = AiohttpTransport(
            verify=context, proxy=httpx.Proxy(proxy) if proxy else None, client=open_session, trust_env=False
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt and read its whole answer, unless that is to be streamed."""
        try:
            response = await self._inner.handle_async_request(request)
            if context_of(request).is_streamed and response.is_success:
                return httpx.Response(
                    response.status_code, headers=response.headers, stream=_Translated(response)
                )
            try:
                assert isinstance(response.stream, httpx.AsyncByteStream)
                content = b"".join([chunk async for chunk in response.stream])
            finally:
                await response.aclose()
        except (aiohttp.ClientError, httpx.TransportError) as exc:
            error = _translate(exc)
        else:
            return httpx.Response(
                response.status_code, headers=response.headers, stream=httpx.ByteStream(content)
            )
        raise error

    async def aclose(self) -> None:
        """Close the session."""
        await self._inner.aclose()


class _Translated(httpx.AsyncByteStream):
    """A body on its way, with the exceptions the other backend would raise."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._response.stream, httpx.AsyncByteStream)
        try:
            async for piece in self._response.stream:
                yield piece
            return
        except (aiohttp.ClientError, httpx.TransportError) as exc:
            error = _translate(exc)
        raise error

    async def aclose(self) -> None:
        await self._response.aclose()


def _translate(exc: Exception) -> httpx.TransportError:
    cause = exc if isinstance(exc, aiohttp.ClientError) else exc.__cause__
    name = type(cause or exc).__name__
    if isinstance(cause, aiohttp.ClientConnectorError):
        return httpx.ConnectError(name)
    if isinstance(cause, aiohttp.ConnectionTimeoutError):
        return httpx.ConnectTimeout(name)
    if isinstance(cause, TimeoutError) or isinstance(exc, httpx.ReadTimeout | httpx.WriteTimeout):
        return httpx.ReadTimeout(name)
    return httpx.RemoteProtocolError(name)
