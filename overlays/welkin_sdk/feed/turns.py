"""
One at a time for one consumer: a second delivery, or a redrive, waits until the first is over.

In whichever thread and event loop each of them is, and in the order they came.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextvars import ContextVar
from typing import Self

from attrs import define

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed.handlers import Work
from welkin_sdk.forks import Locked

__all__ = ["Turn", "Turns"]


@define(eq=False)
class Turn:
    """
    The right to deliver, until the block is left.

    Attributes:
        work: what was at work on a thread last; the turn is not over before that is.
    """

    turns: Turns
    work: Work | None = None
    is_over: bool = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let the next one in, at once or when the work is over."""
        # Not for what was called in it and goes on, which has a copy.
        _own.set(tuple(turn for turn in _own.get() if turn is not self))
        if self.work is None:
            self._end()
        else:
            self.work.leave(self._end)

    def _end(self) -> None:
        self.is_over = True
        self.turns.pass_on()

    def note(self, work: Work) -> None:
        """Have *work* belong to it."""
        self.work = work


_own: ContextVar[tuple[Turn, ...]] = ContextVar("_own", default=())
"""The turns that the code at hand was called in."""


class Turns(Locked):
    """Who delivers to one consumer now, and who waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self._is_taken = False
        self._waiting: deque[asyncio.Future[None]] = deque()

    def _renew_after_fork(self) -> None:
        """Who delivered in the parent does so there."""
        super()._renew_after_fork()
        self._is_taken = False
        self._waiting.clear()

    async def take(self) -> Turn:
        """
        Wait for the turn.

        Raises:
            ConfigurationError: it is the caller's already, who would wait for himself: a handler that delivers.
        """
        mine = tuple(turn for turn in _own.get() if not turn.is_over)
        if any(turn.turns is self for turn in mine):
            raise ConfigurationError("this consumer is being delivered to already, by who called the handler")
        await self._wait()
        turn = Turn(self)
        _own.set((*mine, turn))
        return turn

    async def _wait(self) -> None:
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return
            future = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
        try:
            await future
        except BaseException:
            self._give_up(future)
            raise

    def _give_up(self, future: asyncio.Future[None]) -> None:
        with self._lock:
            is_waiting = future in self._waiting
            if is_waiting:
                self._waiting.remove(future)
        if not is_waiting:
            # It came just before.
            self.pass_on()

    def pass_on(self) -> None:
        """Let the one in who has waited longest; from any thread."""
        with self._lock:
            while self._waiting:
                future = self._waiting.popleft()
                try:
                    future.get_loop().call_soon_threadsafe(_wake, future)
                except RuntimeError:
                    continue  # its loop is closed, and nobody waits there any more
                return
            self._is_taken = False


def _wake(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
