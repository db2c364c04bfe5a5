"""
Parts read at once by threads, for a caller that waits; `scheduler` does the same by tasks of an event loop.

Threads and no event loop of our own: the caller's thread may have a loop running already, as a notebook's has. They end
with the walk that they belong to. No executor and no futures: an interrupt within one of their methods leaves a thread
that the executor does not know, or a lock that nobody frees.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from contextvars import Context, copy_context
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from attrs import field, frozen

from welkin_sdk.forks import OfProcess
from welkin_sdk.http.breaker import BREAKER, Breaker
from welkin_sdk.paging.lanes import Lane, Lanes

__all__ = ["ThreadScheduler"]

K = TypeVar("K")
P = TypeVar("P")


class _End:
    """What comes behind the last page of a part."""


_END = _End()


@frozen
class _Failed:
    """What reading a part has raised."""

    error: BaseException = field(repr=False)


_Work = tuple[Context, Lane[K, P], Generator[P]]


class ThreadScheduler(OfProcess, Generic[K, P]):
    """
    Reads parts, as many at once as *lanes* lets it.

    Args:
        read: the pages of a part; the generator is run by one thread after another, never by two at a time.
    """

    def __init__(self, read: Callable[[K], Generator[P]], lanes: Lanes[K, P]) -> None:
        super().__init__()
        self._read = read
        self._lanes = lanes
        self._asked: set[Lane[K, P]] = set()
        self._threads: list[threading.Thread] = []
        self._work: SimpleQueue[_Work[K, P] | None] = SimpleQueue()
        self._came: SimpleQueue[tuple[Lane[K, P], P | _End | _Failed]] = SimpleQueue()
        self._opened: dict[Lane[K, P], Generator[P]] = {}
        self._breaker = Breaker()

    def pages(self) -> Generator[tuple[K, P]]:
        """
        Every page with its part. Closing it breaks off what is under way; then nothing of it runs on.

        Raises:
            BaseException: what reading a part has raised, see `Lanes.take`; all others have ended before.
            InvalidRequestError: gone on with in a forked process, which has none of the threads.
        """
        try:
            try:
                yield from self._pages()
            finally:
                self._end()
        finally:
            # Once more, for an interrupt that came in the first.
            self._end()

    def _pages(self) -> Generator[tuple[K, P]]:
        while True:
            self.check_process("this walk", "go on from its checkpoint in the child")
            while not self._came.empty():
                self._note(*self._came.get())
            self._start()
            if (taken := self._lanes.take()) is not None:
                yield taken
            elif not self._asked:
                return
            else:
                self._note(*self._came.get())

    def _start(self) -> None:
        for lane in self._lanes.start():
            pages = self._opened.get(lane)
            if pages is None:
                pages = self._opened[lane] = self._read(lane.part)
            # What the caller has set for its own context, a span for instance, holds for its threads as well.
            context = copy_context()
            context.run(BREAKER.set, self._breaker)
            self._asked.add(lane)
            self._work.put((context, lane, pages))
            if len(self._threads) < len(self._asked):
                thread = threading.Thread(target=self._run, name="welkin-find", daemon=True)
                # Before it starts, which can be interrupted when it runs already.
                self._threads.append(thread)
                thread.start()

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            context, lane, pages = work
            context.run(self._step, lane, pages)

    def _step(self, lane: Lane[K, P], pages: Generator[P]) -> None:
        came: P | _End | _Failed
        try:
            came = next(pages, _END)
        except BaseException as error:  # noqa: BLE001 - it is raised to the reader
            came = _Failed(error)
        self._came.put((lane, came))

    def _note(self, lane: Lane[K, P], came: P | _End | _Failed) -> None:
        self._asked.discard(lane)
        if isinstance(came, _Failed):
            self._lanes.fail(lane, came.error)
        elif isinstance(came, _End):
            self._lanes.end(lane)
        else:
            self._lanes.came(lane, came)
        if lane.has_ended:
            self._opened.pop(lane).close()

    def _end(self) -> None:
        """Break off what is under way, and wait for it; what has not begun does not."""
        if not self.is_at_home:
            return
        self._breaker.break_off()
        with suppress(Empty):
            while True:
                self._work.get_nowait()
        for _ in self._threads:
            self._work.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join()
        for opened in self._opened.values():
            opened.close()
