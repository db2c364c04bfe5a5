"""
How many requests may be under way at once: fewer as soon as the server is short of breath, more again step by step.

One budget for all collections. None of them may use it up alone: the last turn is kept for those that have nothing under
way, so that one that hangs, or asks for thousands of records by their ids, delays no other.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from welkin_sdk.clock import Clock
from welkin_sdk.mirror.halting import check_halt
from welkin_sdk.mirror.policy import MINUTE_US, SECOND_US

__all__ = ["Limiter"]

_CLEAN_US = 30 * SECOND_US


class Limiter:
    """
    `async with limiter.turn("patients"):` around each request.

    Args:
        most: requests at once, at most.
        collections: among how many they are shared out.
        per_minute: requests that are let in within a minute, at most, spread over it; None: as many as come.

    Attributes:
        allowed: requests at once, now. No fewer than two where several collections share them: one that is always
            refused would hold up the others by its waits.
    """

    def __init__(
        self, most: int, clock: Clock, *, collections: int = 1, per_minute: int | None = None
    ) -> None:
        if most < 1:
            raise ValueError("concurrency must be at least 1")
        self._most = most
        self._least = min(most, 2 if collections > 1 else 1)
        self._collections = collections
        self._clock = clock
        self._running: Counter[str] = Counter()
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        self._clean_since = clock.now_us()
        self._apart_us = 0 if per_minute is None else MINUTE_US // per_minute
        self._next_us = 0
        self.allowed = most

    def back_off(self) -> None:
        """The server was overloaded: half as many from now on."""
        self.allowed = max(self._least, self.allowed // 2)
        self._clean_since = self._clock.now_us()

    def has_room(self, collection: str, *, others: int) -> bool:
        """Whether one more request of *collection* would be let in at once, besides so many *others* it is about to make."""
        return not self._waiting and self._is_let_in(collection, others)

    @asynccontextmanager
    async def turn(self, collection: str) -> AsyncGenerator[None]:
        """
        Wait for one, and have it within the block. Whose collection has the fewest under way comes first.

        Raises:
            HaltedError: the run that asks is to stop; also while it waits.
        """
        check_halt()
        self._recover()
        self._let_in()
        if self._waiting or not self._is_let_in(collection):
            await self._wait(collection)
        else:
            self._running[collection] += 1
        try:
            await self._keep_apart()
            check_halt()
            yield
        finally:
            self._give_back(collection)

    async def _keep_apart(self) -> None:
        """Wait until as much time has passed since the request before as the budget of a minute wants."""
        if not self._apart_us:
            return
        now_us = self._clock.now_us()
        # A clock that is set back must not let everybody wait for what it said before.
        mine_us = min(max(self._next_us, now_us), now_us + self._most * self._apart_us)
        self._next_us = mine_us + self._apart_us
        left_us = mine_us - now_us
        while left_us > 0:
            # A budget of one a minute makes for long waits, and nobody who stops waits for their end.
            check_halt()
            await self._clock.sleep(min(left_us, SECOND_US) / SECOND_US)
            left_us -= SECOND_US

    def _is_let_in(self, collection: str, others: int = 0) -> bool:
        """Whether there is room for one more request, and for so many *others* of the same collection."""
        running = self._running.total() + others
        if running >= self.allowed:
            return False
        is_first = not self._running[collection] + others
        busy = sum(count > 0 for name, count in self._running.items() if name != collection)
        is_idle_elsewhere = busy + 1 < self._collections
        return is_first or not is_idle_elsewhere or self.allowed == 1 or running < self.allowed - 1

    async def _wait(self, collection: str) -> None:
        turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(collection, deque()).append(turn)
        # Those who wait already may not be let in where this one is.
        self._let_in()
        try:
            await turn
        except asyncio.CancelledError:
            # Let in and cancelled in the same moment; who was cancelled before is passed over in `_let_in`.
            if not turn.cancelled():
                self._give_back(collection)
            else:
                self._let_in()
            raise

    def _give_back(self, collection: str) -> None:
        self._running[collection] -= 1
        self._let_in()

    def _let_in(self) -> None:
        for name, turns in list(self._waiting.items()):
            # Who was cancelled further back is met when his turn comes.
            while turns and turns[0].done():
                turns.popleft()
            if not turns:
                del self._waiting[name]
        while admitted := [name for name in self._waiting if self._is_let_in(name)]:
            name = min(admitted, key=self._running.__getitem__)
            # To the end of the line, so that equals take turns.
            turns = self._waiting.pop(name)
            turns.popleft().set_result(None)
            self._running[name] += 1
            while turns and turns[0].done():
                turns.popleft()
            if turns:
                self._waiting[name] = turns

    def _recover(self) -> None:
        if self._clock.now_us() - self._clean_since >= _CLEAN_US:
            self.allowed = min(self._most, self.allowed + 1)
            self._clean_since = self._clock.now_us()
