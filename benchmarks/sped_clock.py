"""A clock that two processes read alike, and that runs faster than this machine's: a day in minutes."""

from __future__ import annotations

import asyncio
import time


class SpedClock:
    """
    Time as a mirror asks for it.

    Args:
        began: when it showed the same as this machine's clock, in seconds since 1970.
        speed: of its seconds in one of this machine's.

    Attributes:
        ahead_us: by which it was put forward.
    """

    def __init__(self, began: float, speed: float) -> None:
        self._began = began
        self._speed = speed
        self.ahead_us = 0

    def now_us(self) -> int:
        """Microseconds since 1970."""
        return int((self._began + (time.time() - self._began) * self._speed) * 1e6) + self.ahead_us

    async def sleep(self, seconds: float) -> None:
        """Wait so long by this clock."""
        await asyncio.sleep(seconds / self._speed)
