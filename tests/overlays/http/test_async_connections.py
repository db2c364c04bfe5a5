"""A connection that is awaited; what it has in common with one that is waited for is in `test_connections`."""

from __future__ import annotations

import asyncio
import threading

from calls import a_call, a_request
from peer import Exchange, Peer

from welkin_sdk import TransportOptions
from welkin_sdk.http.async_connections import AsyncConnection
from welkin_sdk.http.routes import Route, Routes
from welkin_sdk.http.timeouts import Timeouts


def test_a_task_that_is_cancelled_hangs_up_without_waiting() -> None:
    """The server sees the end, and nothing is left to be awaited."""
    is_asked, is_over = threading.Event(), threading.Event()

    def wait(one: Exchange) -> None:
        is_asked.set()
        one.connection.settimeout(10)
        if one.connection.recv(1) == b"":
            is_over.set()

    async def run(peer: Peer) -> bool:
        request = a_request(f"{peer.origin}/a", a_call())
        timeouts = Timeouts(request)
        route = Route("http", "127.0.0.1", int(peer.origin.rpartition(":")[2]))
        connection = await AsyncConnection.open(route, Routes(TransportOptions()), timeouts)
        task = asyncio.create_task(connection.send(request, timeouts))
        await asyncio.to_thread(is_asked.wait, 10)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        connection.close()
        await asyncio.to_thread(is_over.wait, 10)
        return task.cancelled() and not connection.is_quiet()

    with Peer(wait) as peer:
        assert asyncio.run(run(peer))
    assert is_over.is_set()
