"""
The end of a process, in a simulated run: an exception at a crash point, after which nothing more is committed.

SIGKILL does the same to a real process; see crash.py for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.faults.points import watched_by
from tests.faults.probes import Probes


class Crash(BaseException):
    """The process is gone. No `except Exception` may hold it up."""


class Countdown:
    """
    Raises at the nth crash point, and at every later one: a dead process commits nothing.

    Attributes:
        at: number of the point to die at; None counts only.
    """

    def __init__(self, at: int | None, probes: Probes) -> None:
        self.at = at
        self.count = 0
        self.name: str | None = None
        self._probes = probes

    def reached(self, name: str) -> None:
        self.count += 1
        if self.at is not None and self.count >= self.at:
            if self.name is None:
                self.name = name
                self._probes.hit(f"crash: {name}")
            raise Crash


@contextmanager
def crashing(at: int | None, probes: Probes) -> Iterator[Countdown]:
    """Die at crash point *at* within the block."""
    countdown = Countdown(at, probes)
    with watched_by(countdown):
        yield countdown
