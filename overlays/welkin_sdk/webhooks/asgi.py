"""
The receiver as an ASGI application, for uvicorn and its like, or mounted in another application.

Answers what headers decide before any of the body is read; reads a body within five seconds in all; keeps it on a
thread, so that a slow disk holds up nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_seconds, of_configuration
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.site import DISCONNECTED, SLOW_BODY, Site, Visit

__all__ = ["AsgiReceiver"]

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

READ_SECONDS = 5.0
# Welkin waits 30 seconds for an answer. What is kept after we gave up comes again, and is known by its bytes then.
KEEP_SECONDS = 20.0
_SLOW_INBOX = Outcome(503, "slow inbox", {"Retry-After": "60"})


class AsgiReceiver:
    """
    The receiver as an ASGI application, to be mounted in one.

    Args:
        read_seconds: for the whole body, however many pieces it comes in.
        keep_seconds: for the inbox; after that the answer is 503.
    """

    @private_frames
    def __init__(
        self, site: Site, *, read_seconds: float = READ_SECONDS, keep_seconds: float = KEEP_SECONDS
    ) -> None:
        with of_configuration():
            check_seconds("read_seconds", read_seconds)
            check_seconds("keep_seconds", keep_seconds)
        self._site = site
        self._read_seconds = read_seconds
        self._keep_seconds = keep_seconds

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        # Not guarded itself: servers find out by a call without arguments, and by the function, that this is ASGI 3.
        try:
            await self._serve(scope, receive, send)
        except BaseException:
            del scope, receive, send
            raise

    @private_frames
    async def _serve(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._answer(scope, receive, send)
        elif scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})
        else:
            raise ValueError("a receiver knows http alone")

    async def _answer(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
        visit = self._site.visit(scope["method"], scope["path"], headers)
        if visit.refused is not None:
            await _send(visit.log(visit.refused), send)
            return
        body = await self._read(receive, visit.to_read)
        if isinstance(body, Outcome):
            visit.log(body)
            if body is not DISCONNECTED:
                await _send(body, send)
            return
        await _send(visit.log(await self._take(visit, body), len(body)), send)

    async def _read(self, receive: Receive, enough: int) -> bytes | Outcome:
        received = bytearray()
        try:
            async with asyncio.timeout(self._read_seconds):
                is_more = True
                while is_more and len(received) < enough:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return DISCONNECTED
                    received += message.get("body", b"")
                    is_more = bool(message.get("more_body", False))
        except TimeoutError:
            return SLOW_BODY
        return bytes(received)

    async def _take(self, visit: Visit, body: bytes) -> Outcome:
        try:
            return await asyncio.wait_for(asyncio.to_thread(visit.take, body), self._keep_seconds)
        except TimeoutError:
            return _SLOW_INBOX


async def _send(outcome: Outcome, send: Send) -> None:
    headers = {**outcome.headers, "Content-Length": str(len(outcome.body))}
    encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": outcome.status, "headers": encoded})
    await send({"type": "http.response.body", "body": outcome.body})


async def _live(receive: Receive, send: Send) -> None:
    """Nothing has to be started, and nothing ended."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
