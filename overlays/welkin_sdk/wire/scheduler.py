"""
Several parts of one thing read at once, page by page: so many under way at most, and nothing left behind.

What a part is and where its pages come from is the caller's; nothing here knows a store, a request or a clock. Pages
come to one reader, one after another, either as they arrive or in the order of the parts. While the reader has a page in
hand, it may add parts, or cut the one that the page is of in two.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable
from typing import Generic, TypeVar

from attrs import define, field

from welkin_sdk.wire.together import ended

__all__ = ["Scheduler"]

K = TypeVar("K")
P = TypeVar("P")


class _End:
    """What comes behind the last page of a part."""


_END = _End()


@define(eq=False)
class _Lane(Generic[K, P]):
    """
    One part on its way.

    Attributes:
        task: what waits for its next page; None: nobody does.
        ready: pages that have come and were not handed out.
    """

    part: K
    pages: AsyncGenerator[P] | None = None
    task: asyncio.Task[P | _End] | None = None
    ready: deque[P] = field(factory=deque[P])
    has_ended: bool = False


class Scheduler(Generic[K, P]):
    """
    Reads parts, as many at once as it may.

    Args:
        read: the pages of a part; called when its turn comes, and again after `restart`.
        at_once: parts that wait for their next page at the same time, at most.
        ahead: None: pages are handed out as they come, and the next one of a part is asked for when the reader is done
            with the one before. A number: in the order of the parts, while so many pages that have come too early are
            kept in memory, besides one for each part that is being read.
    """

    def __init__(
        self, read: Callable[[K], AsyncGenerator[P]], *, at_once: int, ahead: int | None = None
    ) -> None:
        if at_once < 1:
            raise ValueError("at_once must be at least 1")
        self._read = read
        self._at_once = at_once
        self._is_ordered = ahead is not None
        self._most = at_once + (ahead or 0)
        self._lanes: list[_Lane[K, P]] = []

    @property
    def parts(self) -> list[K]:
        """Those that are not at their end."""
        return [lane.part for lane in self._lanes]

    def add(self, part: K, *, after: K | None = None) -> None:
        """Read *part* as well: at the end, or right behind the part *after*."""
        places = [number for number, lane in enumerate(self._lanes, 1) if lane.part is after]
        self._lanes.insert(places[0] if places else len(self._lanes), _Lane(part))

    async def restart(self, part: K) -> None:
        """Call `read` for *part* anew, whose page is in the reader's hands."""
        for lane in self._lanes:
            if lane.part is part:
                if lane.task is not None or lane.ready:
                    raise RuntimeError("more of this part has been asked for already")
                pages, lane.pages, lane.has_ended = lane.pages, None, False
                if pages is not None:
                    await pages.aclose()

    async def pages(self) -> AsyncGenerator[tuple[K, P]]:
        """
        Every page with its part. To be closed by who breaks off, e.g. by `aclosing`: then nothing of it runs on.

        Raises:
            Exception: the first that reading a part has raised, as soon as it has; all others are ended before.
        """
        try:
            while self._lanes:
                lane = self._next()
                if lane is not None:
                    yield lane.part, lane.ready.popleft()
                elif self._start():
                    tasks = [lane.task for lane in self._lanes if lane.task is not None]
                    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                    self._collect()
                self._lanes = [lane for lane in self._lanes if not lane.has_ended or lane.ready]
        finally:
            await self._end()

    def _next(self) -> _Lane[K, P] | None:
        """Whose page is handed out now."""
        if self._is_ordered:
            return self._lanes[0] if self._lanes[0].ready else None
        return next((lane for lane in self._lanes if lane.ready), None)

    def _start(self) -> bool:
        """Ask for as many pages as may be under way; whether any is."""
        running = sum(lane.task is not None for lane in self._lanes)
        held = running + sum(len(lane.ready) for lane in self._lanes)
        for lane in self._lanes:
            is_free = lane.task is None and not lane.has_ended and (self._is_ordered or not lane.ready)
            # Everybody else may have to wait for the first one.
            is_let_in = held < self._most or (self._is_ordered and lane is self._lanes[0])
            if running < self._at_once and is_free and is_let_in:
                lane.pages = lane.pages or self._read(lane.part)
                lane.task = asyncio.create_task(_step(lane.pages))
                running, held = running + 1, held + 1
        return running > 0

    def _collect(self) -> None:
        for lane in self._lanes:
            if lane.task is not None and lane.task.done():
                task, lane.task = lane.task, None
                page = task.result()
                if isinstance(page, _End):
                    lane.has_ended = True
                else:
                    lane.ready.append(page)

    async def _end(self) -> None:
        tasks = [lane.task for lane in self._lanes if lane.task is not None]
        opened = [lane.pages for lane in self._lanes if lane.pages is not None]
        self._lanes = []
        await ended(tasks)
        for pages in opened:
            await pages.aclose()


async def _step(pages: AsyncGenerator[P]) -> P | _End:
    return await anext(pages, _END)
