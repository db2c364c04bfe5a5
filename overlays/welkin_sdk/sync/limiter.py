"""
How many requests may be under way at once: fewer as soon as the server is short of breath, more again step by step.
"""

from __future__ import annotations

import asyncio
from types import TracebackType

from welkin_sdk.sync.clock import Clock
from welkin_sdk.sync.policy import SECOND_US

__all__ = ["Limiter"]

_CLEAN_US = 30 * SECOND_US


class Limiter:
    """
    `async with limiter:` around each request.

    Attributes:
        allowed: requests at once, from 1 to *most*.
    """

    def __init__(self, most: int, clock: Clock) -> None:
        if most < 1:
            raise ValueError("concurrency must be at least 1")
        self._most = most
        self._clock = clock
        self._running = 0
        self._clean_since = clock.now_us()
        self._freed = asyncio.Condition()
        self.allowed = most

    def back_off(self) -> None:
        """The server was overloaded: half as many from now on."""
        self.allowed = max(1, self.allowed // 2)
        self._clean_since = self._clock.now_us()

    def _recover(self) -> None:
        if self._clock.now_us() - self._clean_since >= _CLEAN_US:
            self.allowed = min(self._most, self.allowed + 1)
            self._clean_since = self._clock.now_us()

    async def __aenter__(self) -> None:
        async with self._freed:
            self._recover()
            await self._freed.wait_for(lambda: self._running < self.allowed)
            self._running += 1

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        async with self._freed:
            self._running -= 1
            self._freed.notify_all()
