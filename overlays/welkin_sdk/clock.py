"""
What a clock gives, and this machine's, which nothing else here asks for the time of day.

Two things are no clocks. How long something took is measured where it is measured, by a counter that no one sets back.
And the requests of a client (`wire.clock`) want that counter, waits that block, and chance as well: functions that a test
replaces one at a time, of which only the time of day is this clock's.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

__all__ = ["SYSTEM_CLOCK", "Clock", "SystemClock"]


@runtime_checkable
class Clock(Protocol):
    """Time as a mirror and the sandbox ask for it."""

    def now_us(self) -> int:
        """Microseconds since 1970 UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """This machine's."""

    def now_us(self) -> int:
        """Microseconds since 1970 UTC."""
        return time.time_ns() // 1000

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio

        await asyncio.sleep(seconds)


SYSTEM_CLOCK = SystemClock()
