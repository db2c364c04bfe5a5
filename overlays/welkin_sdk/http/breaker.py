"""
Breaking off what other threads have under way, for a walk whose reader has gone.

A thread cannot be cancelled as a task can. What it sends for a walk belongs to that walk's breaker: when that breaks off,
connections that are waited for end, pauses between attempts end, and no further attempt is made. An exchange of tokens is
not among it, since others may wait for its result.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Protocol

from welkin_sdk.forks import Locked

__all__ = ["BREAKER", "Breaker", "BrokenOff"]


class BrokenOff(BaseException):
    """Nobody waits for this call any more; nothing of ours catches it by accident."""


class Interruptible(Protocol):
    """A connection in use."""

    def interrupt(self) -> None: ...


class Breaker(Locked):
    """What one walk has under way."""

    def __init__(self) -> None:
        super().__init__()
        self._has_broken = threading.Event()
        self._connections: set[Interruptible] = set()

    def break_off(self) -> None:
        """End it all; for any thread."""
        with self._lock:
            self._has_broken.set()
            for connection in self._connections:
                connection.interrupt()

    def check(self) -> None:
        """Raises `BrokenOff` where nothing is to be sent any more."""
        if self._has_broken.is_set():
            raise BrokenOff

    def pause(self, seconds: float, sleep: Callable[[float], None]) -> None:
        """As *sleep*, until it is broken off."""
        if sleep is time.sleep:
            self._has_broken.wait(seconds)
        else:
            sleep(seconds)
        self.check()

    def add(self, connection: Interruptible) -> None:
        """*connection* is in use for it."""
        with self._lock:
            self._connections.add(connection)
        self.check()

    def discard(self, connection: Interruptible) -> None:
        """*connection* is not; from here on it may be anybody's."""
        with self._lock:
            self._connections.discard(connection)


BREAKER: ContextVar[Breaker | None] = ContextVar("welkin_sdk.breaker", default=None)
"""Of the walk that the running thread works for."""
