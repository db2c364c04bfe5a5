"""
The two clocks of a sync: this machine's, and what is known of the server's through it.

Only the server's clock says what is complete; this machine's measures waits and leases.
"""

from __future__ import annotations

import asyncio
import time
from typing import Protocol, runtime_checkable

from welkin_sdk.protocol.instant import parse_http_date, to_instant

__all__ = ["Clock", "ServerClock", "SystemClock", "parse_date"]

# The header has whole seconds and the answer a way to go; less than this says nothing about the clocks.
_INDISTINCT_US = 2_000_000


@runtime_checkable
class Clock(Protocol):
    """Time as a sync asks for it."""

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

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class ServerClock:
    """
    The server's time, estimated between two of its answers.

    Attributes:
        offset_us: how far the server is ahead of this machine; 0 until they differ distinctly.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.offset_us = 0

    def now_us(self) -> int:
        """The server's time, as far as it is known."""
        return self._clock.now_us() + self.offset_us

    def learn(self, date: str | None) -> int | None:
        """The instant of an answer's Date header that has just come; None without one."""
        instant = parse_date(date)
        if instant is None:
            return None
        ahead = instant - self._clock.now_us()
        if abs(ahead - self.offset_us) > _INDISTINCT_US:
            self.offset_us = ahead
        return instant


def parse_date(text: str | None) -> int | None:
    """Microseconds since 1970 of an HTTP date."""
    moment = parse_http_date(text)
    return None if moment is None else to_instant(moment)
