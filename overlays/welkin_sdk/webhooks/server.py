"""
The HTTP server of `welkin listen`: uvicorn, and the bounds on connections that it does not have.

uvicorn has a time-out between two requests, a largest head, and a number of connections beyond which it answers 503, to
idle connections' profit. What is added, in its protocol class:

    5 s     from the connection, or the last answer, to the end of the next head, however it trickles
    30 s    from there to the end of the answer, with the body's 5 and the inbox's 20 seconds within
    512     connections, 256 of one address: the oldest idle one is closed for the next (see `connections`)
    2 MiB   from one head to the next, so a body that is refused and does not end is not read for ever

A peer that has sent a whole request and closed its half of the connection still gets its answer. One that was refused,
and has sent more behind the request, is closed: requests in a row are for senders who are known.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from welkin_sdk.webhooks.connections import Connections, Phase

__all__ = ["ServerLimits", "serving"]

logger = logging.getLogger("welkin_sdk.webhooks")

HEAD_SECONDS = 5.0
REQUEST_SECONDS = 30.0
MOST_CONNECTIONS = 512
MOST_PER_PEER = 256
LARGEST_HEAD = 16 * 1024
_MOST_RECEIVED = 2 * 1024 * 1024
_REPORT_SECONDS = 60.0
# At most so many are accepted before what has arrived is read: by then nobody was closed who has sent anything.
_BACKLOG = 100
_QUEUE = 1024


class ServerLimits:
    """
    What the connections of one server share.

    Args:
        head_seconds: for a whole head, from the connection or the last answer on.
        request_seconds: from there to the end of the answer.
    """

    def __init__(
        self,
        *,
        head_seconds: float = HEAD_SECONDS,
        request_seconds: float = REQUEST_SECONDS,
        most_connections: int = MOST_CONNECTIONS,
        most_per_peer: int = MOST_PER_PEER,
    ) -> None:
        self.head_seconds = head_seconds
        self.request_seconds = request_seconds
        self.connections = Connections(most=min(most_connections, _most_files()), most_per_peer=most_per_peer)
        self._dropped = 0
        self._reported = -_REPORT_SECONDS

    def count_dropped(self, now: float) -> None:
        """Say at most once a minute how many were closed: a line for each would let them fill the log."""
        self._dropped += 1
        if now - self._reported >= _REPORT_SECONDS:
            logger.warning("webhook connections dropped=%d open=%d", self._dropped, len(self.connections))
            self._dropped, self._reported = 0, now


class _Protocol(H11Protocol):
    """One connection. `limits` is set by the subclass that a server makes for itself."""

    limits: ServerLimits

    peer: str = ""
    _deadline: asyncio.TimerHandle | None = None
    _received = 0
    _has_asked = False
    _is_refused = False

    @property
    def phase(self) -> Phase:
        if not self._has_asked or self.cycle.response_complete:
            return "waiting"
        return "stalled" if self.cycle.more_body or self.flow.write_paused else "answering"

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.peer = self.client[0] if self.client else ""
        self.app = self._answer
        self._expect(self.limits.head_seconds)
        dropped = self.limits.connections.add(self)
        if isinstance(dropped, _Protocol):
            self.limits.count_dropped(self.loop.time())
            dropped.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self.limits.connections.discard(self)
        if self._deadline is not None:
            self._deadline.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._received += len(data)
        if self._received > _MOST_RECEIVED:
            self.transport.abort()
        elif not self.transport.is_closing():
            super().data_received(data)

    def eof_received(self) -> bool | None:  # type: ignore[override]
        if self.phase == "waiting" or self.cycle.more_body:
            return None
        self.cycle.keep_alive = False
        return True

    def handle_events(self) -> None:
        before = self.cycle
        super().handle_events()
        if self.cycle is not before:
            # A head is complete.
            self._has_asked = True
            if {b"content-length", b"transfer-encoding"} <= {name for name, _ in self.cycle.scope["headers"]}:
                # Two lengths: what a proxy takes for the rest of the body may look like a request here (RFC 9112, 6.1).
                self.cycle.keep_alive = False
            self._received = 0
            self._expect(self.limits.request_seconds)

    def on_response_complete(self) -> None:
        self._expect(self.limits.head_seconds)
        if self._is_refused and self.conn.their_state is h11.DONE and self.conn.trailing_data[0]:
            self.transport.close()
        super().on_response_complete()

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        async def noting(message: Any) -> None:
            if message["type"] == "http.response.start":
                self._is_refused = message["status"] >= HTTPStatus.BAD_REQUEST
            await send(message)

        await self.config.loaded_app(scope, receive, noting)

    def _expect(self, seconds: float) -> None:
        """Begin the next phase, which ends within *seconds* or by closing."""
        self.limits.connections.touch(self)
        if self._deadline is not None:
            self._deadline.cancel()
        # Aborted, not closed: closing would wait for a peer that does not read.
        self._deadline = self.loop.call_later(seconds, self.transport.abort)


@contextmanager
def serving(app: Any, listener: Any, *, limits: ServerLimits | None = None) -> Generator[None]:
    """
    Serve the ASGI application *app* from a thread, for as long as this is open.

    Args:
        listener: a bound socket. Whoever serves may listen; nothing of this package's receiver can connect.
    """
    server = uvicorn.Server(_config(app, limits or ServerLimits()))
    # Not in the main thread: there the server would take the signals and end this process by them.
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="welkin-listen")
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise OSError("the receiver ended while it was starting")
            time.sleep(0.001)
        # The kernel may keep more waiting than the loop accepts in one go.
        listener.listen(_QUEUE)
        yield
    finally:
        server.should_exit = True
        thread.join()


def _config(app: Any, limits: ServerLimits) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=type("_LimitedProtocol", (_Protocol,), {"limits": limits}),
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        log_config=None,
        # Of what peers do wrong, a line each would be theirs to fill a disk with.
        log_level="error",
        server_header=False,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        backlog=_BACKLOG,
        # Ours ends earlier or at the same time, and whatever has arrived by then.
        timeout_keep_alive=max(1, round(limits.head_seconds)),
        timeout_graceful_shutdown=20,
    )


def _most_files() -> int:
    """How many connections leave this process enough files for everything else."""
    try:
        import resource
    except ImportError:
        return MOST_CONNECTIONS
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_CONNECTIONS if soft == resource.RLIM_INFINITY else max(1, soft // 2)
