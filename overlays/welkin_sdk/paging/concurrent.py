"""
A Find whose pages are asked for several at once, and handed out in the order of one walk.

How it is cut into parts, `paging/find/slices.py` decides, and which of them is asked for, `paging/lanes.py`. Here is what is
handed out of their pages, and where all of them together stand: a position is a cursor as any other, so that either kind
of walk goes on from it. The sync walk has threads for its requests, the async one has tasks.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterator, Mapping
from contextlib import aclosing, closing
from typing import TypeVar

from welkin_sdk.errors import WelkinError
from welkin_sdk.paging.delivery import BaseProgress, Delivery
from welkin_sdk.paging.find.checkpoint import write_checkpoint
from welkin_sdk.paging.find.cursor import Cursor, add_seen, has_come
from welkin_sdk.paging.find.slices import Arrived, Part, Slices, join
from welkin_sdk.paging.find.walk import FindPlan, Reading
from welkin_sdk.paging.lanes import Lanes
from welkin_sdk.paging.pager import AsyncFetch, AsyncFind, Fetch, Find
from welkin_sdk.paging.scheduler import Scheduler
from welkin_sdk.paging.threads import ThreadScheduler

T = TypeVar("T")


class ConcurrentWalk(BaseProgress[T]):
    """
    One pass over a Find in parts; everything here is called by the reader's thread.

    Attributes:
        lanes: which part is asked for, and whose page comes next. As many pages are kept ahead of the reader as may be
            under way.
    """

    def __init__(self, plan: FindPlan[T]) -> None:
        super().__init__(plan)
        start = plan.begin()
        # The part whose page is in the reader's hands; in the beginning the first one, which is all there is.
        self._part = Part(start)
        self._next: Cursor | None = start
        self._seen: Mapping[bytes, int] = start.seen
        self.lanes = Lanes[Part, Arrived](
            at_once=plan.concurrency, ahead=plan.concurrency, cutter=Slices(now=plan.now())
        )
        self.lanes.add(self._part)

    def receive(self, part: Part, page: Arrived) -> Delivery[T]:
        """What *page* brings, to be handed out with `hand_out`: all but what a part before it has shown as well."""
        self._part, self._next = part, page.step.cursor
        part.position = page.step.reread
        instants = frozenset(self._seen.values())
        fresh = [item for item in page.step.fresh if not has_come(self._seen, instants, item)]
        return self._deliver(fresh, page.answer)

    def _turn_page(self) -> None:
        stood = self._cursor()
        # A page that leads nowhere stays the position: asking for it again is all a later run can do.
        self._handed_out = []
        if self._next is not None:
            self._part.position = self._next
        if stood is not None:
            self._seen = stood.seen
            stands = self._cursor()
            self._seen = {} if stands is None else stands.seen

    def _cursor(self) -> Cursor | None:
        """Where all parts together stand; None at the end of the last one."""
        others = [part.position for part in self.lanes.parts if part is not self._part]
        cursor = join([self._part.position, *others], self._seen)
        return cursor if cursor is None or not self._handed_out else add_seen(cursor, self._handed_out)

    def _position(self) -> str:
        cursor = self._cursor()
        assert cursor is not None, "nothing is left to go on with"
        return write_checkpoint(cursor, self._salt)

    def _is_over(self) -> bool:
        return self._cursor() is None


class ConcurrentFind(Find[T]):
    """`Find` with several requests at once; each iteration has threads of its own while it lasts."""

    def __init__(self, fetch: Fetch, plan: FindPlan[T]) -> None:
        super().__init__(fetch, plan)
        self._find = plan

    def _deliveries(self) -> Iterator[tuple[BaseProgress[T], Delivery[T]]]:
        walk = ConcurrentWalk(self._find)
        self._walk = walk
        with closing(ThreadScheduler(self._pages, walk.lanes).pages()) as pages:
            while True:
                try:
                    taken = next(pages, None)
                except WelkinError as error:
                    walk.mark(error)
                    raise
                if taken is None:
                    return
                yield walk, walk.receive(*taken)

    def _pages(self, part: Part) -> Generator[Arrived]:
        reading = Reading(self._find, part)
        while (request := reading.request()) is not None:
            try:
                answer = self._fetch(request, self._find.options)
            except WelkinError as error:
                reading.refuse(error)
                continue
            yield reading.receive(answer)


class AsyncConcurrentFind(AsyncFind[T]):
    """`AsyncFind` with several requests at once, each in a task of the iteration it belongs to."""

    def __init__(self, fetch: AsyncFetch, plan: FindPlan[T]) -> None:
        super().__init__(fetch, plan)
        self._find = plan

    async def _deliveries(self) -> AsyncGenerator[tuple[BaseProgress[T], Delivery[T]]]:
        walk = ConcurrentWalk(self._find)
        self._walk = walk
        async with aclosing(Scheduler(self._pages, walk.lanes).pages()) as pages:
            while True:
                try:
                    taken = await anext(pages, None)
                except WelkinError as error:
                    walk.mark(error)
                    raise
                if taken is None:
                    return
                yield walk, walk.receive(*taken)

    async def _pages(self, part: Part) -> AsyncGenerator[Arrived]:
        reading = Reading(self._find, part)
        while (request := reading.request()) is not None:
            try:
                answer = await self._fetch(request, self._find.options)
            except WelkinError as error:
                reading.refuse(error)
                continue
            yield reading.receive(answer)
