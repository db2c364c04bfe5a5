"""
The sending side of notifications: one POST, one reply, within one deadline, on a thread of its own.

The deadline is for the whole exchange: a receiver that sends a byte now and then cannot stretch it. Redirects are
never followed, since the token would go along; no proxy or credential of the environment is used.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Mapping
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    import httpx

Failure = Literal["timeout", "unreachable", "stopped"]
LARGEST_REPLY = 65_536
# An acknowledgement's body is read only to keep the connection; one that takes longer costs the connection.
_PATIENCE_SECONDS = 0.25
_LONGEST_END_SECONDS = 2


@frozen
class Reply:
    """
    What came of one POST.

    Attributes:
        status: HTTP status; None when there was none in time.
        failure: why there was none.
        latency_seconds: real time until the status, or until it was given up.
        content: the body, where it was asked for and not too large.
    """

    status: int | None
    failure: Failure | None
    latency_seconds: float
    content: bytes = field(default=b"", repr=False)


class Courier:
    """Sends, one connection pool for all; starts its thread with the first request."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: httpx.AsyncClient | None = None
        self._stop: asyncio.Event | None = None
        self._is_closed = False

    def post(
        self,
        url: str,
        content: bytes,
        headers: Mapping[str, str],
        *,
        timeout_seconds: float,
        wants_content: bool = False,
    ) -> Reply:
        """Send *content* and wait for the reply; whatever the other side does, this returns."""
        started = time.perf_counter()
        sending = self._send(url, content, headers, timeout_seconds, wants_content)
        with self._lock:
            # Under the lock, so that what is begun is begun before the end is, and ends with it.
            loop = None if self._is_closed else self._running()
            pending = asyncio.run_coroutine_threadsafe(sending, loop) if loop else None
        if pending is None:
            sending.close()
            return Reply(None, "stopped", 0.0)
        try:
            return pending.result()
        except CancelledError:
            return Reply(None, "stopped", time.perf_counter() - started)

    def close(self) -> None:
        """Give up what is under way, and end the thread."""
        with self._lock:
            self._is_closed = True
            thread, loop, stop = self._thread, self._loop, self._stop
        if thread is not None and loop is not None and stop is not None:
            loop.call_soon_threadsafe(stop.set)
            # A name that is being looked up cannot be given up; the thread is left to it.
            thread.join(_LONGEST_END_SECONDS)

    def _running(self) -> asyncio.AbstractEventLoop | None:
        if self._thread is None:
            ready = threading.Event()
            self._thread = threading.Thread(
                target=lambda: asyncio.run(self._serve(ready)), name="welkin-sandbox-courier", daemon=True
            )
            self._thread.start()
            ready.wait()
        return self._loop

    async def _serve(self, ready: threading.Event) -> None:
        # Imported by the first that sends: a sandbox that notifies nobody starts without it.
        import httpx

        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        async with httpx.AsyncClient(
            timeout=None,  # noqa: S113 - the deadline of a whole exchange stands around each
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": "welkin-sandbox", "Accept-Encoding": "identity"},
        ) as client:
            self._client = client
            ready.set()
            await self._stop.wait()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    async def _send(
        self,
        url: str,
        content: bytes,
        headers: Mapping[str, str],
        timeout_seconds: float,
        wants_content: bool,
    ) -> Reply:
        import httpx

        assert self._client is not None, "requests are made once the client is there"
        started = time.perf_counter()
        status: int | None = None
        failure: Failure | None = None
        latency, received = 0.0, b""
        try:
            async with (
                asyncio.timeout(timeout_seconds),
                self._client.stream("POST", url, content=content, headers=headers) as response,
            ):
                status, latency = response.status_code, time.perf_counter() - started
                received = await _body(response, None if wants_content else _PATIENCE_SECONDS)
        except TimeoutError:
            failure = "timeout"
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
            # ValueError: a host that cannot be written for the DNS, headers that cannot be read as text.
            failure = "unreachable"
        self._client.cookies.clear()
        if status is None:
            return Reply(None, failure, time.perf_counter() - started)
        return Reply(status, None, latency, received)


async def _body(response: httpx.Response, timeout_seconds: float | None) -> bytes:
    """The body; empty when it is larger than any reply that makes sense, or takes too long."""
    import httpx

    received = bytearray()
    try:
        async with asyncio.timeout(timeout_seconds):
            async for chunk in response.aiter_raw():
                received += chunk
                if len(received) > LARGEST_REPLY:
                    return b""
    except (TimeoutError, httpx.HTTPError):
        return b""
    return bytes(received)
