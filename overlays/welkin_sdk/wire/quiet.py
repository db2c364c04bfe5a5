"""
Two things the HTTP library below us does not offer, told to it through context variables for one attempt.

Its debug log writes response headers, and a `Location` holds ids; and its timeouts bound one read, so that a peer who
sends a byte now and then is never too slow.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore

_is_ours: ContextVar[bool] = ContextVar("welkin_sdk_attempt", default=False)
_seconds_left: ContextVar[Callable[[], float | None] | None] = ContextVar(
    "welkin_sdk_seconds_left", default=None
)

_LOGGERS = ("httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "httpcore.socks")


def _drop_ours(record: logging.LogRecord) -> bool:
    return not _is_ours.get()


def install_log_filter() -> None:
    """Drop the library's debug lines about our attempts; those about anybody else's pass. Adding it twice is harmless."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_drop_ours)


@contextmanager
def silence() -> Iterator[None]:
    """Everything in here is an attempt of ours."""
    token = _is_ours.set(True)
    try:
        yield
    finally:
        _is_ours.reset(token)


@contextmanager
def deadline_of_attempt(seconds_left: Callable[[], float | None]) -> Iterator[None]:
    """Reads and writes of a `DeadlineBackend` in here take no longer than *seconds_left* says at that moment."""
    token = _seconds_left.set(seconds_left)
    try:
        yield
    finally:
        _seconds_left.reset(token)


def _trim(timeout: float | None, error: type[Exception]) -> float | None:
    ask = _seconds_left.get()
    left = ask() if ask is not None else None
    if left is None:
        return timeout
    if left <= 0:
        raise error("the deadline has passed")
    return left if timeout is None else min(timeout, left)


class DeadlineBackend(httpcore.NetworkBackend):
    """A network backend whose streams know the deadline of the attempt that uses them."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect, and wrap the stream."""
        timeout = _trim(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.connect_tcp(host, port, timeout, local_address, socket_options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Connect, and wrap the stream."""
        timeout = _trim(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.connect_unix_socket(path, timeout, socket_options))

    def sleep(self, seconds: float) -> None:
        """Wait, as the library asks between its own connection tries."""
        self._inner.sleep(seconds)


class _DeadlineStream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _trim(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _trim(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = _trim(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
