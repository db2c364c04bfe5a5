"""A clock that moves only when told to, or when somebody sleeps by it."""

from __future__ import annotations

import asyncio

from welkin_sdk.http.clock import Clock


class FakeClock:
    """
    Attributes:
        seconds: how far it has moved.
        sleeps: what was slept, in order.
    """

    def __init__(self, jitter: float = 0.5) -> None:
        self.seconds = 0.0
        self.sleeps: list[float] = []
        self.clock = Clock(
            monotonic=lambda: 1000.0 + self.seconds,
            now=lambda: 1_700_000_000.0 + self.seconds,
            sleep=self._sleep,
            sleep_async=self._sleep_async,
            jitter=lambda: jitter,
        )

    def move(self, seconds: float) -> None:
        self.seconds += seconds

    def _sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.seconds += seconds

    async def _sleep_async(self, seconds: float) -> None:
        self._sleep(seconds)
        await asyncio.sleep(0)
