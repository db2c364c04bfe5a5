"""
Parts read at once by tasks of the running event loop; `threads` does the same by threads.

Which page is asked for and which is handed out, `paging/lanes.py` decides. While the reader has a page in hand, it may
add parts, or cut the one that the page is of in two.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import Generic, TypeVar

from welkin_sdk.paging.lanes import Lane, Lanes
from welkin_sdk.paging.task_group import cancel_and_wait

__all__ = ["Scheduler"]

K = TypeVar("K")
P = TypeVar("P")


class _End:
    """What comes behind the last page of a part."""


_END = _End()


class Scheduler(Generic[K, P]):
    """
    Reads parts, as many at once as *lanes* lets it.

    Args:
        read: the pages of a part; called when its turn comes, and again after `restart`.
    """

    def __init__(self, read: Callable[[K], AsyncGenerator[P]], lanes: Lanes[K, P]) -> None:
        self._read = read
        self._lanes = lanes
        self._tasks: dict[asyncio.Task[P | _End], Lane[K, P]] = {}
        self._opened: dict[Lane[K, P], AsyncGenerator[P]] = {}

    async def restart(self, part: K) -> None:
        """Call `read` for *part* anew, whose page is in the reader's hands."""
        lane = self._lanes.restart(part)
        if lane is not None:
            await self._close(lane)

    async def pages(self) -> AsyncGenerator[tuple[K, P]]:
        """
        Every page with its part. To be closed by who breaks off, e.g. by `aclosing`: then nothing of it runs on.

        Raises:
            BaseException: what reading a part has raised, see `Lanes.take`; all others are ended before.
        """
        try:
            while True:
                await self._collect()
                if self._lanes.is_ordered:
                    # Others go on while the reader has a page in hand.
                    self._start()
                if (taken := self._lanes.take()) is not None:
                    yield taken
                    continue
                self._start()
                if not self._tasks:
                    return
                await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._end()

    def _start(self) -> None:
        for lane in self._lanes.start():
            pages = self._opened.get(lane)
            if pages is None:
                pages = self._opened[lane] = self._read(lane.part)
            self._tasks[asyncio.create_task(_step(pages))] = lane

    async def _collect(self) -> None:
        for task in [task for task in self._tasks if task.done()]:
            lane = self._tasks.pop(task)
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
            if error is not None:
                self._lanes.fail(lane, error)
            elif isinstance(page := task.result(), _End):
                self._lanes.end(lane)
            else:
                self._lanes.came(lane, page)
            if lane.has_ended:
                await self._close(lane)

    async def _close(self, lane: Lane[K, P]) -> None:
        pages = self._opened.pop(lane, None)
        if pages is not None:
            await pages.aclose()

    async def _end(self) -> None:
        tasks, opened = list(self._tasks), list(self._opened.values())
        self._tasks, self._opened = {}, {}
        await cancel_and_wait(tasks)
        for pages in opened:
            await pages.aclose()


async def _step(pages: AsyncGenerator[P]) -> P | _End:
    return await anext(pages, _END)
