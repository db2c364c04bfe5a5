"""
What is known of the server's clock, through this machine's.

Only the server's says what is complete; this machine's measures waits and leases.
"""

from __future__ import annotations

from welkin_sdk.clock import Clock
from welkin_sdk.instant import parse_http_date, to_instant

__all__ = ["ServerClock"]

# The header has whole seconds and the answer a way to go; less than this says nothing about the clocks.
_INDISTINCT_US = 2_000_000


class ServerClock:
    """
    The server's time, estimated between two of its answers.

    Attributes:
        offset_us: how far the server is ahead of this machine; 0 until they differ distinctly.
        date: of the answer that came last; None where it had none. *heard_us*: when that was, by this machine's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.offset_us = 0
        self.date: str | None = None
        self.heard_us: int | None = None

    def now_us(self) -> int:
        """The server's time, as far as it is known."""
        return self._clock.now_us() + self.offset_us

    def learn(self, date: str | None) -> int | None:
        """The instant of an answer's Date header that has just come; None without one."""
        self.date, self.heard_us = date, self._clock.now_us()
        moment = parse_http_date(date)
        if moment is None:
            return None
        instant = to_instant(moment)
        ahead = instant - self.heard_us
        if abs(ahead - self.offset_us) > _INDISTINCT_US:
            self.offset_us = ahead
        return instant
