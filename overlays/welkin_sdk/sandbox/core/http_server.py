"""
The server beneath: its answer to what is no HTTP, what it says itself, and how it ends.

A request line or header that cannot be read, or headers beyond the parser's 64 KiB, never become a request: the
server's own plain text is replaced by the documented error. It prints nothing: who sends garbage is answered, what
fails is told in admission.py, and its tracebacks could hold a record.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from typing import Any, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

GRACE_SECONDS = 1
_silent = logging.getLogger(f"{__name__}.silent")
_silent.disabled = True


class Server(uvicorn.Server):
    """One that gives up what is still under way GRACE_SECONDS after it was told to end, whatever clients hold open."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; work that is nearly done gets to its answer."""
        asyncio.get_running_loop().call_later(GRACE_SECONDS, self._give_up)
        await super().shutdown(sockets)

    def _give_up(self) -> None:
        for connection in list(self.server_state.connections):
            cast("H11Protocol", connection).transport.abort()
        for task in list(self.server_state.tasks):
            task.cancel()


def answering_protocol(answer: Callable[[], tuple[list[tuple[bytes, bytes]], bytes]]) -> type[H11Protocol]:
    """
    The server's protocol class, with *answer* for what cannot be read.

    Args:
        answer: the headers and the body of a 400.
    """

    class Protocol(H11Protocol):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.logger = _silent

        def handle_events(self) -> None:
            before = self.cycle
            super().handle_events()
            if self.cycle is not before and _has_two_lengths(self.cycle.scope):
                self.cycle.keep_alive = False

        def send_400_response(self, msg: str) -> None:
            del msg  # the server's own words, which are not in the documented form
            headers, body = answer()
            lines = [b"HTTP/1.1 400 Bad Request", *(name + b": " + value for name, value in headers)]
            lines += [b"content-length: %d" % len(body), b"connection: close", b"", body]
            self.transport.write(b"\r\n".join(lines))
            self.transport.close()

    return cast("type[H11Protocol]", Protocol)


def _has_two_lengths(scope: Any) -> bool:
    """Whether others may see the body end elsewhere, and the next request begin there (RFC 9112, 6.1)."""
    return {b"content-length", b"transfer-encoding"} <= {name for name, _ in scope["headers"]}
