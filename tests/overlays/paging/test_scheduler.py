"""Parts read at once, played from seeds: bounds, order, errors and ends, and that the judge sees planted bugs."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections import Counter, deque
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing
from typing import Any

import pytest
from attrs import define, field

from welkin_sdk.paging.lanes import Lane, Lanes
from welkin_sdk.paging.scheduler import Scheduler
from welkin_sdk.paging.threads import ThreadScheduler

SEEDS = range(2_000)
SEEDS_OF_THREADS = range(200)


@define(eq=False)
class Part:
    """
    Numbers from *lo* to below *hi*, so many a page.

    Attributes:
        at: where the page begins that is asked for next.
        is_last: it may be read only when nothing before it is still to be read.
    """

    lo: int
    hi: int
    size: int
    is_last: bool = False
    at: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.at = self.lo


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
    was_early: bool = False
    left: int = 0
    open: int = 0


class Play:
    """One seed: parts of all lengths, pages that take their time, cuts, failures and readers that break off."""

    def __init__(self, seed: int, kind: type[Lanes[Any, Any]], driver: type[Scheduler[Any, Any]]) -> None:
        self.dice = random.Random(seed)
        self.kind, self.driver = kind, driver
        self.running = self.held = self.open = 0
        self.lock = threading.Lock()
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
        self.parts[-1].is_last = self.told.ahead is not None and self.dice.random() < 0.3
        self.unread = set(self.told.wanted)
        self.fails_at = self.dice.randrange(at + 1) if self.dice.random() < 0.2 else None
        self.breaks_at = self.dice.randrange(at + 1) if self.dice.random() < 0.2 else None
        self.is_cancelled = self.dice.random() < 0.5

    # What `Lanes` asks a cutter.

    def note(self, part: Part, page: list[int]) -> bool:
        return page[-1] + 1 >= part.hi and self.dice.random() < 0.5

    def cut(self, part: Part) -> Part | None:
        middle = self.dice.randrange(part.at, part.hi) if part.at < part.hi else part.hi
        if part.is_last or middle <= part.at or self.dice.random() < 0.5:
            return None
        later = Part(middle, part.hi, part.size)
        part.hi = middle
        return later

    def is_last(self, part: Part) -> bool:
        return part.is_last

    # How a part is read.

    def begin(self, part: Part) -> None:
        with self.lock:
            self.running += 1
            self.told.most = max(self.told.most, self.running)
            self.told.was_early |= part.is_last and any(number < part.lo for number in self.unread)

    def finish(self, part: Part) -> list[int]:
        page = list(range(part.at, min(part.at + part.size, part.hi)))
        if self.fails_at in page:
            raise ConnectionError
        with self.lock:
            part.at += len(page)
            self.unread -= set(page)
            self.held += 1
            self.told.most_held = max(self.told.most_held, self.held)
        return page

    async def read(self, part: Part) -> AsyncGenerator[list[int]]:
        self.open += 1
        try:
            while part.at < part.hi:
                self.begin(part)
                try:
                    for _ in range(self.dice.choice([0, 0, 1, 2, 9])):
                        await asyncio.sleep(0)
                finally:
                    self.running -= 1
                yield self.finish(part)
        finally:
            self.open -= 1

    def read_by_threads(self, part: Part) -> Generator[list[int]]:
        with self.lock:
            self.open += 1
        try:
            while part.at < part.hi:
                self.begin(part)
                try:
                    for _ in range(part.at % 4):
                        time.sleep(0)
                finally:
                    with self.lock:
                        self.running -= 1
                yield self.finish(part)
        finally:
            with self.lock:
                self.open -= 1

    # Who reads.

    def lanes(self) -> Lanes[Part, list[int]]:
        is_ordered = self.told.ahead is not None
        lanes = self.kind(
            at_once=self.told.at_once, ahead=self.told.ahead, cutter=self if is_ordered else None
        )
        for part in self.parts:
            lanes.add(part)
        return lanes

    def take(self, page: list[int]) -> bool:
        """Whether the reader breaks off."""
        with self.lock:
            self.held -= 1
        self.told.told += page
        return self.breaks_at is not None and len(self.told.told) > self.breaks_at

    async def play(self) -> None:
        reader = asyncio.ensure_future(self._take())
        try:
            await reader
        except ConnectionError:
            self.told.ended = "failed"
        except asyncio.CancelledError:
            self.told.ended = "broken off"
        self.told.left = len(asyncio.all_tasks()) - 1
        self.told.open = self.open

    async def _take(self) -> None:
        lanes = self.lanes()
        scheduler = self.driver(self.read, lanes)
        async with aclosing(scheduler.pages()) as pages:
            async for part, page in pages:
                if self.take(page):
                    self.told.ended = "broken off"
                    if not self.is_cancelled:
                        return
                    asyncio.current_task().cancel()  # type: ignore[union-attr]
                    await asyncio.sleep(0)
                if not lanes.is_ordered and self.dice.random() < 0.2:
                    await self._cut(lanes, scheduler, part)

    async def _cut(
        self, lanes: Lanes[Part, list[int]], scheduler: Scheduler[Part, list[int]], part: Part
    ) -> None:
        middle = (part.at + part.hi) // 2
        if middle > part.at:
            later = Part(middle, part.hi, part.size)
            part.hi = middle
            await scheduler.restart(part)
            lanes.add(later, after=part)

    def play_by_threads(self) -> None:
        before = threading.active_count()
        try:
            with closing(ThreadScheduler(self.read_by_threads, self.lanes()).pages()) as pages:
                for _, page in pages:
                    if self.take(page):
                        self.told.ended = "broken off"
                        break
        except ConnectionError:
            self.told.ended = "failed"
        self.told.left = threading.active_count() - before
        self.told.open = self.open

    def judge(self) -> list[str]:
        """What is wrong with it."""
        told, found = self.told, []
        if told.most > told.at_once:
            found.append("more at once than allowed")
        if told.most_held > told.at_once + (told.ahead or 0) + 1:
            found.append("more kept in memory than allowed")
        if told.left or told.open:
            found.append("something runs on")
        if told.was_early:
            found.append("the last part was read too early")
        if told.ended == "whole" and self.fails_at in told.wanted:
            found.append("an error was swallowed")
        if told.ended == "whole" and sorted(told.told) != told.wanted:
            found.append("lost or doubled")
        if max(Counter(told.told).values(), default=0) > 1:
            found.append("doubled")
        if told.ahead is not None and told.told != told.wanted[: len(told.told)]:
            found.append("out of order")
        if told.ahead is not None and told.ended == "failed" and self.is_early_failure():
            found.append("lost before a failure")
        return found

    def is_early_failure(self) -> bool:
        """Whether more pages could have been handed out before the one that failed."""
        assert self.fails_at is not None
        return len(self.told.told) < self.fails_at - max(part.size for part in self.parts)


def played(
    seed: int, kind: type[Lanes[Any, Any]] = Lanes, driver: type[Scheduler[Any, Any]] = Scheduler
) -> Play:
    play = Play(seed, kind, driver)
    asyncio.run(play.play())
    return play


def played_by_threads(seed: int) -> Play:
    play = Play(seed, Lanes, Scheduler)
    play.play_by_threads()
    return play


def test_whatever_happens_nothing_is_lost_doubled_or_left_behind() -> None:
    """Over 2,000 seeds; all kinds of ends were among them, and all that may be at once was."""
    plays = [played(seed) for seed in SEEDS]

    assert [play.judge() for play in plays if play.judge()] == []
    assert {play.told.ended for play in plays} == {"whole", "failed", "broken off"}
    assert {play.told.most for play in plays} >= set(range(1, 9))


def test_threads_keep_to_the_same() -> None:
    """Over 200 seeds, whatever their order."""
    plays = [played_by_threads(seed) for seed in SEEDS_OF_THREADS]

    assert [play.judge() for play in plays if play.judge()] == []
    assert {play.told.ended for play in plays} == {"whole", "failed", "broken off"}


class TooMany(Lanes[Any, Any]):
    """Everybody begins at once."""

    def start(self) -> list[Lane[Any, Any]]:
        self.at_once = self._most = 1_000
        return super().start()


class Disorderly(Lanes[Any, Any]):
    """Whoever is ready first is told first."""

    def _next(self) -> Any:
        return next((lane for lane in reversed(self._lanes) if lane.ready), None) or super()._next()


class Dropping(Lanes[Any, Any]):
    """A part that fails is left out."""

    def fail(self, lane: Lane[Any, Any], error: BaseException) -> None:
        self.end(lane)


class Impatient(Lanes[Any, Any]):
    """An error is raised before what comes before it."""

    def _next(self) -> Any:
        failed = next((lane for lane in self._lanes if lane.error), None)
        return failed or super()._next()


class Leaving(Scheduler[Any, Any]):
    """What is under way is left to itself."""

    async def _end(self) -> None:
        pass


class Hasty(Lanes[Any, Any]):
    """A part is over when nothing of it is under way."""

    def came(self, lane: Lane[Any, Any], page: Any) -> None:
        super().came(lane, page)
        lane.has_ended |= not self.is_ordered and len(self._lanes) > 5


class Hoarding(Lanes[Any, Any]):
    """Pages are fetched however many are waiting."""

    def start(self) -> list[Lane[Any, Any]]:
        self._most = 1_000
        return super().start()


class Forgetting(Lanes[Any, Any]):
    """What is ready when another part ends goes with it."""

    def end(self, lane: Lane[Any, Any]) -> None:
        super().end(lane)
        for other in self._lanes:
            other.ready = deque()


class Early(Lanes[Any, Any]):
    """The last part waits for nobody."""

    def start(self) -> list[Lane[Any, Any]]:
        cutter = self._cutter
        if cutter is not None:
            cutter.is_last = lambda _: False  # type: ignore[method-assign]
        return super().start()


@pytest.mark.parametrize(
    ("kind", "finding"),
    [
        (TooMany, "more at once than allowed"),
        (Disorderly, "out of order"),
        (Dropping, "an error was swallowed"),
        (Impatient, "lost before a failure"),
        (Hasty, "lost or doubled"),
        (Hoarding, "more kept in memory than allowed"),
        (Forgetting, "lost or doubled"),
        (Early, "the last part was read too early"),
    ],
)
def test_a_planted_bug_is_seen(kind: type[Lanes[Any, Any]], finding: str) -> None:
    """A judge that finds nothing wrong with any order proves nothing."""
    assert any(finding in played(seed, kind).judge() for seed in range(200))


def test_what_is_left_behind_is_seen() -> None:
    """The same, for the driver."""
    assert any("something runs on" in played(seed, driver=Leaving).judge() for seed in range(200))


def test_a_page_is_asked_for_when_the_one_before_it_is_done_with() -> None:
    """As they come: what is in the reader's hands can still be cut."""
    asked: list[int] = []

    async def read(part: int) -> AsyncGenerator[int]:
        for number in range(3):
            asked.append(number)
            yield number

    async def main() -> list[int]:
        lanes = Lanes[int, int](at_once=4)
        scheduler = Scheduler(read, lanes)
        lanes.add(1)
        seen = []
        async with aclosing(scheduler.pages()) as pages:
            async for _, _ in pages:
                await asyncio.sleep(0)
                seen.append(len(asked))
        return seen

    assert asyncio.run(main()) == [1, 2, 3]
