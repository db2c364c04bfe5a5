"""
Clients of a sandbox that live by its clock: a sandbox frozen in 2030 gets assertions of 2030.

While the clock is frozen, a client that has to wait before it tries again advances it instead of waiting.
"""

from __future__ import annotations

import asyncio
import time

from welkin_sdk.data_client import AsyncDataClient, DataClient
from welkin_sdk.http.clock import Clock
from welkin_sdk.testing.running import AnySandbox


def connect(sandbox: AnySandbox) -> DataClient:
    """A client with the credentials of *sandbox*."""
    return DataClient(
        sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api, _clock=_clock_of(sandbox)
    )


def connect_async(sandbox: AnySandbox) -> AsyncDataClient:
    """The same, asynchronous."""
    return AsyncDataClient(
        sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api, _clock=_clock_of(sandbox)
    )


def _clock_of(sandbox: AnySandbox) -> Clock:
    def now() -> float:
        return sandbox.clock.now().timestamp()

    def sleep(seconds: float) -> None:
        if sandbox.clock.is_frozen:
            sandbox.clock.advance(seconds)
        else:
            time.sleep(seconds)

    async def sleep_async(seconds: float) -> None:
        if sandbox.clock.is_frozen:
            # Advancing may deliver notifications, to a receiver that may run on this very loop.
            await asyncio.to_thread(sandbox.clock.advance, seconds)
        else:
            await asyncio.sleep(seconds)

    # What the client measures stays real: a deadline has to end a call to a sandbox whose time stands still.
    return Clock(now=now, sleep=sleep, sleep_async=sleep_async)
