"""Parts read at once, played from seeds: bounds, order, errors and ends, and that the judge sees planted bugs."""

from __future__ import annotations

import asyncio
import random
from collections import Counter, deque
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import pytest
from attrs import define, field

from welkin_sdk.wire.scheduler import Scheduler

SEEDS = range(2_000)


@define(eq=False)
class Part:
    """Numbers from *lo* to below *hi*, so many a page; *position* is where the next page begins."""

    lo: int
    hi: int
    size: int
    position: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.position = self.lo


@define
class Played:
    """
    What a seed came to.

    Attributes:
        most: parts that were being read at once; *most_held*: pages that had been read and not been handed out.
        told: numbers in the order in which they were handed out.
    """

    at_once: int
    ahead: int | None
    wanted: list[int]
    told: list[int] = field(factory=list[int])
    most: int = 0
    most_held: int = 0
    ended: str = "whole"
    raised: str = ""
    left: int = 0
    open: int = 0


class Play:
    """One seed: parts of all lengths, pages that take their time, cuts, failures and readers that break off."""

    def __init__(self, seed: int, kind: type[Scheduler[Any, Any]]) -> None:
        self.dice = random.Random(seed)
        self.kind = kind
        self.running = self.held = self.open = 0
        count, at = self.dice.randrange(1, 12), 0
        self.parts = []
        for _ in range(count):
            length = self.dice.choice([0, 1, 3, 10, 40])
            self.parts.append(Part(at, at + length, self.dice.randrange(1, 5)))
            at += length
        self.told = Played(
            at_once=self.dice.randrange(1, 9),
            ahead=self.dice.choice([None, None, 0, 1, 5, 50]),
            wanted=list(range(at)),
        )
        self.fails_at = self.dice.randrange(at + 1) if self.dice.random() < 0.2 else None
        self.breaks_at = self.dice.randrange(at + 1) if self.dice.random() < 0.2 else None
        self.is_cancelled = self.dice.random() < 0.5

    async def read(self, part: Part) -> AsyncGenerator[list[int]]:
        self.open += 1
        try:
            at = part.position
            while at < part.hi:
                self.running += 1
                self.told.most = max(self.told.most, self.running)
                try:
                    for _ in range(self.dice.choice([0, 0, 1, 2, 9])):
                        await asyncio.sleep(0)
                finally:
                    self.running -= 1
                page = list(range(at, min(at + part.size, part.hi)))
                if self.fails_at in page:
                    raise ConnectionError
                at += len(page)
                self.held += 1
                self.told.most_held = max(self.told.most_held, self.held)
                yield page
        finally:
            self.open -= 1

    async def play(self) -> Played:
        reader = asyncio.ensure_future(self._take())
        try:
            await reader
        except ConnectionError:
            self.told.ended = "failed"
        except asyncio.CancelledError:
            self.told.ended = "broken off"
        self.told.left = len(asyncio.all_tasks()) - 1
        self.told.open = self.open
        return self.told

    async def _take(self) -> None:
        scheduler = self.kind(self.read, at_once=self.told.at_once, ahead=self.told.ahead)
        for part in self.parts:
            scheduler.add(part)
        async with aclosing(scheduler.pages()) as pages:
            async for part, page in pages:
                self.held -= 1
                self.told.told += page
                part.position = page[-1] + 1
                if self.breaks_at is not None and len(self.told.told) > self.breaks_at:
                    self.told.ended = "broken off"
                    if not self.is_cancelled:
                        return
                    asyncio.current_task().cancel()  # type: ignore[union-attr]
                    await asyncio.sleep(0)
                if self.told.ahead is None and self.dice.random() < 0.2:
                    await self._cut(scheduler, part)

    async def _cut(self, scheduler: Scheduler[Part, list[int]], part: Part) -> None:
        middle = (part.position + part.hi) // 2
        if middle > part.position:
            later = Part(middle, part.hi, part.size)
            part.hi = middle
            await scheduler.restart(part)
            scheduler.add(later, after=part)

    def judge(self) -> list[str]:
        """What is wrong with it."""
        told, found = self.told, []
        if told.most > told.at_once:
            found.append("more at once than allowed")
        if told.most_held > told.at_once + (told.ahead or 0) + 1:
            found.append("more kept in memory than allowed")
        if told.left or told.open:
            found.append("something runs on")
        if told.ended == "whole" and self.fails_at in told.wanted:
            found.append("an error was swallowed")
        if told.ended == "whole" and sorted(told.told) != told.wanted:
            found.append("lost or doubled")
        if max(Counter(told.told).values(), default=0) > 1:
            found.append("doubled")
        if told.ahead is not None and told.told != told.wanted[: len(told.told)]:
            found.append("out of order")
        return found


def played(seed: int, kind: type[Scheduler[Any, Any]] = Scheduler) -> Play:
    play = Play(seed, kind)
    asyncio.run(play.play())
    return play


def test_whatever_happens_nothing_is_lost_doubled_or_left_behind() -> None:
    """Over 2,000 seeds; all kinds of ends were among them, and all that may be at once was."""
    plays = [played(seed) for seed in SEEDS]

    assert [play.judge() for play in plays if play.judge()] == []
    assert {play.told.ended for play in plays} == {"whole", "failed", "broken off"}
    assert {play.told.most for play in plays} >= set(range(1, 9))


class TooMany(Scheduler[Any, Any]):
    """Everybody begins at once."""

    def _start(self) -> bool:
        self._at_once = self._most = 1_000
        return super()._start()


class Disorderly(Scheduler[Any, Any]):
    """Whoever is ready first is told first."""

    def _next(self) -> Any:
        return next((lane for lane in reversed(self._lanes) if lane.ready), None)


class Dropping(Scheduler[Any, Any]):
    """A part that fails is left out."""

    def _collect(self) -> None:
        for lane in self._lanes:
            if lane.task is not None and lane.task.done() and lane.task.exception() is not None:
                lane.task, lane.has_ended = None, True
        super()._collect()


class Leaving(Scheduler[Any, Any]):
    """What is under way is left to itself."""

    async def _end(self) -> None:
        self._lanes = []


class Hasty(Scheduler[Any, Any]):
    """A part is over when nothing of it is under way."""

    def _collect(self) -> None:
        super()._collect()
        for lane in self._lanes:
            if not self._is_ordered and len(lane.ready) == 1 and len(self._lanes) > 5:
                lane.has_ended = True


class Hoarding(Scheduler[Any, Any]):
    """Pages are fetched however many are waiting."""

    def _start(self) -> bool:
        self._most = 1_000
        return super()._start()


class Forgetting(Scheduler[Any, Any]):
    """What is ready when another part ends goes with it."""

    def _collect(self) -> None:
        super()._collect()
        if any(lane.has_ended for lane in self._lanes):
            for lane in self._lanes:
                lane.ready = deque()


@pytest.mark.parametrize(
    ("kind", "finding"),
    [
        (TooMany, "more at once than allowed"),
        (Disorderly, "out of order"),
        (Dropping, "an error was swallowed"),
        (Leaving, "something runs on"),
        (Hasty, "lost or doubled"),
        (Hoarding, "more kept in memory than allowed"),
        (Forgetting, "lost or doubled"),
    ],
)
def test_a_planted_bug_is_seen(kind: type[Scheduler[Any, Any]], finding: str) -> None:
    """A judge that finds nothing wrong with any scheduler proves nothing."""
    assert any(finding in played(seed, kind).judge() for seed in range(200))


def test_a_page_is_asked_for_when_the_one_before_it_is_done_with() -> None:
    """As they come: what is in the reader's hands can still be cut."""
    asked: list[int] = []

    async def read(part: int) -> AsyncGenerator[int]:
        for number in range(3):
            asked.append(number)
            yield number

    async def main() -> list[int]:
        scheduler = Scheduler(read, at_once=4)
        scheduler.add(1)
        seen = []
        async with aclosing(scheduler.pages()) as pages:
            async for _, _ in pages:
                await asyncio.sleep(0)
                seen.append(len(asked))
        return seen

    assert asyncio.run(main()) == [1, 2, 3]
