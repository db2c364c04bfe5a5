"""
Connection pools: our `Transport` settings turned into the transports of the HTTP library, when they are first needed.

An async pool belongs to the event loop that opened its connections, so an async client keeps one pool per loop.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
import urllib.request
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

import httpx

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.protocol.loopback import is_loopback
from welkin_sdk.wire.quiet import DeadlineBackend, install_log_filter
from welkin_sdk.wire.settings import Transport


class Pool(httpx.BaseTransport):
    """
    The pool of a sync client; opened by the first request, and again by the first one in a forked process: two
    processes that write to one connection would read each other's answers.

    Args:
        base_url: decides which proxy of the environment applies.
    """

    def __init__(self, settings: Transport, base_url: str) -> None:
        self._settings = settings
        self._base_url = base_url
        self._lock = threading.Lock()
        self._transport: httpx.BaseTransport | None = None
        self._process = os.getpid()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt."""
        return self._open().handle_request(request)

    def _open(self) -> httpx.BaseTransport:
        with self._lock:
            if self._transport is None or self._process != os.getpid():
                self._transport = _build_sync(self._settings, self._base_url)
                self._process = os.getpid()
            return self._transport

    def close(self) -> None:
        """Close every connection; a later request opens new ones."""
        with self._lock:
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()


class LoopPools(httpx.AsyncBaseTransport):
    """
    The pools of an async client, one per event loop, each opened by the first request on its loop.

    A pool is held by an async generator: a loop that shuts down properly (`asyncio.run` does) finishes its generators,
    and so closes our connections while it still can.
    """

    def __init__(self, settings: Transport, base_url: str) -> None:
        self._open: Callable[[], httpx.AsyncBaseTransport] = lambda: _build_async(settings, base_url)
        self._lock = threading.Lock()
        self._keepers: WeakKeyDictionary[asyncio.AbstractEventLoop, _Keeper] = WeakKeyDictionary()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one attempt through the pool of the running loop."""
        loop = asyncio.get_running_loop()
        with self._lock:
            keeper = self._keepers.get(loop)
            if keeper is None:
                keeper = self._keepers[loop] = _Keeper(self._open)
        return await (await keeper.transport()).handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of loops that have ended are closed already."""
        with self._lock:
            keeper = self._keepers.pop(asyncio.get_running_loop(), None)
        if keeper is not None:
            await keeper.aclose()


class _Keeper:
    def __init__(self, open_transport: Callable[[], httpx.AsyncBaseTransport]) -> None:
        self._life = _live(open_transport)
        self._transport: httpx.AsyncBaseTransport | None = None

    async def transport(self) -> httpx.AsyncBaseTransport:
        if self._transport is None:
            # Does not suspend: no other task of this loop can come between.
            self._transport = await anext(self._life)
        return self._transport

    async def aclose(self) -> None:
        await self._life.aclose()


async def _live(
    open_transport: Callable[[], httpx.AsyncBaseTransport],
) -> AsyncGenerator[httpx.AsyncBaseTransport]:
    transport = open_transport()
    try:
        yield transport
    finally:
        await transport.aclose()


def _build_sync(settings: Transport, base_url: str) -> httpx.BaseTransport:
    install_log_filter()
    transport = httpx.HTTPTransport(
        verify=_ssl_context(settings),
        limits=_limits(settings),
        proxy=_find_proxy(settings, base_url),
        trust_env=settings.trust_env,
    )
    # The library has no public place for a network backend; without ours a drip of bytes can outlive the deadline.
    transport._pool._network_backend = DeadlineBackend(transport._pool._network_backend)
    return transport


def _build_async(settings: Transport, base_url: str) -> httpx.AsyncBaseTransport:
    install_log_filter()
    context, limits, proxy = _ssl_context(settings), _limits(settings), _find_proxy(settings, base_url)
    if settings.backend == "httpx":
        return httpx.AsyncHTTPTransport(
            verify=context, limits=limits, proxy=proxy, trust_env=settings.trust_env
        )
    try:
        from welkin_sdk.wire.aiohttp_backend import AiohttpBackend
    except ImportError:
        raise ConfigurationError('transport: backend "aiohttp" needs the extra: welkin-sdk[fast]') from None
    return AiohttpBackend(context, limits, proxy)


def _limits(settings: Transport) -> httpx.Limits:
    return httpx.Limits(
        max_connections=settings.limits.max_connections,
        max_keepalive_connections=settings.limits.max_idle_connections,
        keepalive_expiry=settings.limits.idle_seconds,
    )


def _ssl_context(settings: Transport) -> ssl.SSLContext:
    if settings.ca_bundle is None:
        context = httpx.create_ssl_context(trust_env=settings.trust_env)
    else:
        context = _context_for(Path(settings.ca_bundle))
    if settings.client_certificate is not None:
        parts = settings.client_certificate
        certificate, key = parts if isinstance(parts, tuple) else (parts, None)
        try:
            context.load_cert_chain(certificate, key)
        except OSError as exc:
            raise ConfigurationError(
                f"transport: client_certificate cannot be read ({type(exc).__name__})"
            ) from None
    return context


def _context_for(bundle: Path) -> ssl.SSLContext:
    try:
        is_folder = bundle.is_dir()
        return ssl.create_default_context(
            cafile=None if is_folder else os.fspath(bundle), capath=os.fspath(bundle) if is_folder else None
        )
    except OSError as exc:
        raise ConfigurationError(f"transport: ca_bundle cannot be read ({type(exc).__name__})") from None


def _find_proxy(settings: Transport, base_url: str) -> str | None:
    if settings.proxy is not None or not settings.trust_env:
        return settings.proxy
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    # What may be plain http because it stays on this machine must not leave it through a proxy, whatever NO_PROXY says.
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")
