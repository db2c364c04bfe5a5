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
        said_us: what the answer that came last said it was; None where it said nothing. *heard_us*: when it came, by this
            machine's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.offset_us = 0
        self.said_us: int | None = None
        self.heard_us: int | None = None

    def now_us(self) -> int:
        """The server's time, as far as it is known."""
        return self._clock.now_us() + self.offset_us

    def learn(self, date: str | None) -> int | None:
        """The instant of an answer's Date header that has just come; None without one."""
        moment = parse_http_date(date)
        self.heard_us = self._clock.now_us()
        self.said_us = None if moment is None else to_instant(moment)
        if self.said_us is not None and abs(self.said_us - self.heard_us - self.offset_us) > _INDISTINCT_US:
            self.offset_us = self.said_us - self.heard_us
        return self.said_us
