"""
Parts read at once by threads, for a caller that waits; `scheduler` does the same by tasks of an event loop.

Threads and no event loop of our own: the caller's thread may have a loop running already, as a notebook's has. They end
with the walk that they belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import Generic, TypeVar

from welkin_sdk.http.breaker import BREAKER, Breaker
from welkin_sdk.paging.lanes import Lane, Lanes

__all__ = ["ThreadScheduler"]

K = TypeVar("K")
P = TypeVar("P")


class _End:
    """What comes behind the last page of a part."""


_END = _End()


class ThreadScheduler(Generic[K, P]):
    """
    Reads parts, as many at once as *lanes* lets it.

    Args:
        read: the pages of a part; the generator is run by one thread after another, never by two at a time.
    """

    def __init__(self, read: Callable[[K], Generator[P]], lanes: Lanes[K, P]) -> None:
        self._read = read
        self._lanes = lanes
        self._asked: dict[Future[P | _End], Lane[K, P]] = {}
        self._opened: dict[Lane[K, P], Generator[P]] = {}
        self._breaker = Breaker()

    def pages(self) -> Generator[tuple[K, P]]:
        """
        Every page with its part. Closing it breaks off what is under way; then nothing of it runs on.

        Raises:
            BaseException: what reading a part has raised, see `Lanes.take`; all others have ended before.
        """
        pool = ThreadPoolExecutor(self._lanes.at_once, thread_name_prefix="welkin-find")
        try:
            while True:
                self._collect()
                self._start(pool)
                if (taken := self._lanes.take()) is not None:
                    yield taken
                elif not self._asked:
                    return
                else:
                    wait(self._asked, return_when=FIRST_COMPLETED)
        finally:
            self._breaker.break_off()
            pool.shutdown(cancel_futures=True)
            for opened in self._opened.values():
                opened.close()

    def _start(self, pool: ThreadPoolExecutor) -> None:
        for lane in self._lanes.start():
            pages = self._opened.get(lane)
            if pages is None:
                pages = self._opened[lane] = self._read(lane.part)
            # What the caller has set for its own context, a span for instance, holds for its threads as well.
            context = copy_context()
            context.run(BREAKER.set, self._breaker)
            self._asked[pool.submit(context.run, _step, pages)] = lane

    def _collect(self) -> None:
        for asked in [asked for asked in self._asked if asked.done()]:
            lane = self._asked.pop(asked)
            error = CancelledError() if asked.cancelled() else asked.exception()
            if error is not None:
                self._lanes.fail(lane, error)
            elif isinstance(page := asked.result(), _End):
                self._lanes.end(lane)
            else:
                self._lanes.came(lane, page)
            if lane.has_ended:
                self._opened.pop(lane).close()


def _step(pages: Generator[P]) -> P | _End:
    return next(pages, _END)
