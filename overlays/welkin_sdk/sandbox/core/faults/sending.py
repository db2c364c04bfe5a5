"""The answer onto the wire: late, in pieces, in part; and what becomes of the connection. Needs uvicorn's transport."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from starlette.types import Receive, Send

from welkin_sdk.sandbox.core.faults.answer import Answer, Sending

_LINGER_0 = struct.pack("ii", 1, 0)
_FLUSH_PAUSE = 0.001
_NAP_SECONDS = 0.05


async def deliver(answer: Answer, sending: Sending, receive: Receive, send: Send) -> None:
    """Send *answer* as *sending* says; returns when the connection is as it is to be."""
    await wait(sending.delay_seconds, send)
    if not sending.is_silent:
        await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
        is_complete = sending.ending == "complete"
        await _send_body(answer.body[: sending.stop_after], sending, send, is_complete=is_complete)
    if sending.ending != "complete":
        await _break(sending, receive, send)


async def wait(seconds: float, send: Send) -> None:
    """Let so much real time pass, or what there is of it until the peer has gone."""
    while seconds > 0 and not transport_of(send).is_closing():
        await asyncio.sleep(min(seconds, _NAP_SECONDS))
        seconds -= _NAP_SECONDS


async def _send_body(body: bytes, sending: Sending, send: Send, *, is_complete: bool) -> None:
    size = sending.piece_bytes or len(body) or 1
    for start in range(0, len(body), size):
        if start:
            await wait(sending.pause_seconds, send)
            if transport_of(send).is_closing():
                break
        piece = body[start : start + size]
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    if is_complete:
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _break(sending: Sending, receive: Receive, send: Send) -> None:
    transport = transport_of(send)
    # What was sent has to have left, or the reset would take it back.
    while transport.get_write_buffer_size() and not transport.is_closing():  # noqa: ASYNC110 - no event tells of it
        await asyncio.sleep(_FLUSH_PAUSE)
    if sending.ending == "close":
        transport.close()
    elif not transport.is_closing():
        # Closed without lingering, a socket answers with RST in place of FIN.
        raw: socket.socket = transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_0)
        transport.abort()
    # The server counts an answer that ends too early as a failure of the application, unless the peer is gone.
    while (await receive())["type"] != "http.disconnect":
        pass


def transport_of(send: Any) -> asyncio.Transport:
    """The connection that *send* sends on: a method of uvicorn's, or what stands around it."""
    transport: asyncio.Transport = getattr(send, "__self__", send).transport
    return transport
