"""
The Data API as a source: its Find by windows of time, with the page arithmetic of `paging/find/windows.py`.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any, cast

from attrs import evolve

from welkin_data_api.operations import TABLE
from welkin_runtime import types as api
from welkin_runtime.operations import Operation
from welkin_runtime.types import RequestOptions
from welkin_sdk.clock import Clock
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import (
    BadRequestError,
    ForbiddenError,
    NotFoundError,
    StalledPageError,
    UnreadableResponseError,
)
from welkin_sdk.instant import EARLIEST, LATEST, to_datetime, to_instant
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.source import RawPage, Window
from welkin_sdk.mirror.sources.reader import OPTIONS, BaseSource, as_it_came, pages_of
from welkin_sdk.mirror.types import Fetched, Quarantined
from welkin_sdk.paging.envelope import parse_page
from welkin_sdk.paging.find.checkpoint import cut
from welkin_sdk.paging.find.cursor import LARGEST_PAGE, SMALLEST_SILENT_CAP
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import AsyncFind

__all__ = ["DataSource", "halves_of"]

logger = logging.getLogger("welkin_sdk")

# What a server may take as a time: a record may claim any, by a clock that was wrong. The widest that it takes is used.
_CALENDARS = (
    (EARLIEST, LATEST),
    (to_instant(datetime(1900, 1, 1, tzinfo=UTC)), to_instant(datetime(2200, 1, 1, tzinfo=UTC))),
    (0, to_instant(datetime(2038, 1, 19, tzinfo=UTC))),
)
_COMPARED_AT_ONCE = 200
_GROWTH = 4
# Bounds that are left out still leave one instant between them.
_NARROWEST = 2


class _RawFind(AsyncFind[Any]):
    """A find that shows what it would ask for."""

    @property
    def plan(self) -> FindPlan[Any]:
        return cast("FindPlan[Any]", self._plan)


class DataSource(BaseSource):
    """
    A tenant's collections of the Data API; takes what `BaseSource` takes.

    Args:
        largest_page: records asked for per page where one instant holds more than *page_size*, at most.
    """

    def __init__(
        self,
        client: AsyncDataClient,
        clock: Clock,
        policy: Policy,
        *,
        page_size: int,
        concurrency: int,
        largest_page: int = LARGEST_PAGE,
        collections: int = 1,
    ) -> None:
        super().__init__(
            client, clock, policy, page_size=page_size, concurrency=concurrency, collections=collections
        )
        self.largest_page = largest_page
        self._calendar: tuple[int, int] | None = None

    async def _ask_date(self, resource: Resource) -> str | None:
        dates: list[str | None] = []
        epoch = to_datetime(0)
        find = self._find(
            resource, lo=epoch, hi=epoch, size=1, on_response=lambda a: dates.append(a.headers.get("Date"))
        )
        async with aclosing(pages_of(find)) as pages:
            # One answer is enough, and it has come before anything is handed out.
            await anext(pages, None)
        return dates[-1] if dates else None

    async def pages(
        self, resource: Resource, lo_us: int, hi_us: int, *, position: str | None
    ) -> AsyncGenerator[RawPage]:
        """As `Source.pages`; up to LATEST means without end."""
        lo_us, hi_us = await self._asked(resource, lo_us, hi_us)
        find = self._find(
            resource, lo=to_datetime(lo_us), hi=to_datetime(hi_us), size=self.page_size, position=position
        )
        async with aclosing(pages_of(find)) as pages:
            async for page in pages:
                yield self._raw(resource, page, position=page.checkpoint)

    def cut(self, resource: Resource, position: str, times: Sequence[int]) -> tuple[str, str] | None:
        return halves_of(position, times, page_size=self.page_size)

    async def window(self, resource: Resource, lo_us: int, hi_us: int, *, size: int) -> Window:
        """
        What one request for so many records shows, by nothing that a walk goes by.

        No order, no link and no cursor is trusted; a page that may have been cut counts as cut.
        """
        calendar = await self._calendar_of(resource)
        lo, hi = (to_datetime(min(max(us, calendar[0]), calendar[1])) for us in (lo_us, hi_us))
        plan = self._find(resource, lo=lo, hi=hi, size=size).plan
        request = plan.build(updated_from=lo, updated_to=hi, page_size=size)
        answer = await self._reader.fetch(request, plan.options)
        body = parse_page(answer.json())
        granted = min(size, SMALLEST_SILENT_CAP) if body.echo_size is None else min(size, body.echo_size)
        read = [
            self._record(resource, raw, answer.asked_us, has_exact=answer.has_exact) for raw in body.records
        ]
        return Window(
            records=tuple(one for one in read if isinstance(one, Fetched)),
            quarantined=tuple(one for one in read if isinstance(one, Quarantined)),
            is_whole=len(read) < granted and not body.has_next,
        )

    async def everything(self, resource: Resource, *, epoch_us: int) -> AsyncGenerator[Window]:
        """
        All of the calendar, in windows that are halved until each fits a page.

        One that is not whole holds an instant of which more cannot be had.
        """
        left = [(epoch_us or EARLIEST, LATEST)]
        while left:
            lo_us, hi_us = left.pop()
            window = await self.window(resource, lo_us, hi_us, size=_COMPARED_AT_ONCE)
            if not window.is_whole and hi_us - lo_us <= SECOND_US:
                window = await self._larger(resource, lo_us, hi_us, window)
            is_narrow = hi_us - lo_us <= _NARROWEST or _is_coarse(window, lo_us, hi_us)
            if not window.is_whole and not is_narrow:
                middle_us = (lo_us + hi_us) // 2
                left += [(middle_us, hi_us), (lo_us, middle_us + 1)]
                continue
            yield window

    async def _larger(self, resource: Resource, lo_us: int, hi_us: int, window: Window) -> Window:
        """The same window in as large a page as the server grants."""
        size = _COMPARED_AT_ONCE
        while not window.is_whole and size < self.largest_page:
            size = min(size * _GROWTH, self.largest_page)
            larger = await self.window(resource, lo_us, hi_us, size=size)
            if len(larger.records) + len(larger.quarantined) <= len(window.records) + len(window.quarantined):
                return window
            window = larger
        return window

    async def _asked(self, resource: Resource, lo_us: int, hi_us: int) -> tuple[int, int]:
        """The bounds as they are asked for."""
        lo_us, hi_us = lo_us - self._policy.pad_us, hi_us + self._policy.pad_us
        if lo_us <= 0:
            lo_us = (await self._calendar_of(resource))[0]
        if hi_us > LATEST:
            hi_us = (await self._calendar_of(resource))[1]
        return min(lo_us, hi_us), hi_us

    async def _calendar_of(self, resource: Resource) -> tuple[int, int]:
        """The widest window that the server takes."""
        for calendar in _CALENDARS if self._calendar is None else ():
            lo, hi = map(to_datetime, calendar)
            try:
                async with aclosing(pages_of(self._find(resource, lo=lo, hi=hi, size=1))) as pages:
                    await anext(pages, None)
            except BadRequestError:
                if calendar == _CALENDARS[-1]:
                    raise
                continue
            self._calendar = calendar
            if calendar != _CALENDARS[0]:
                logger.warning(
                    "the server takes no times before %s or after %s; records that claim to be from then are not read",
                    lo.date(),
                    hi.date(),
                )
            break
        assert self._calendar is not None
        return self._calendar

    async def read(self, resource: Resource, id: str) -> Fetched | Quarantined | None:
        operation = _operation(resource, "get")
        try:
            raw, answer = await self._reader.get(operation, {operation.ids[0].name: id}, OPTIONS)
        except NotFoundError:
            return None
        return self._record(resource, raw, answer.asked_us, has_exact=answer.has_exact)

    async def confirm(self, resource: Resource, doubtful: Fetched, *, is_complete: bool) -> Fetched | None:
        """
        As `Source.confirm`: by its id, and where that cannot be had, by its own instant.

        What is believed is what pages show, since an answer to an id may have other members.
        """
        try:
            again = await self.read(resource, doubtful.id) if resource.has_get else None
        except (ForbiddenError, UnreadableResponseError):
            again = None
        if isinstance(again, Quarantined):
            return None
        if again is not None and again.updated_us == doubtful.updated_us:
            return evolve(doubtful, fetched_us=again.fetched_us)
        at_us = doubtful.updated_us if again is None else again.updated_us
        if at_us is None:
            return doubtful if is_complete and again is None else None
        return await self._find_at(resource, doubtful.id, at_us)

    async def _find_at(self, resource: Resource, id: str, at_us: int) -> Fetched | None:
        try:
            async with aclosing(self.pages(resource, at_us, at_us, position=None)) as pages:
                async for page in pages:
                    for record in page.records:
                        # A server that compares whole seconds shows what else this one holds, from a replica too.
                        if record.id == id and record.updated_us == at_us:
                            return record
        except StalledPageError:
            return None
        return None

    def _find(
        self,
        resource: Resource,
        *,
        lo: datetime,
        hi: datetime,
        size: int,
        position: str | None = None,
        on_response: Callable[[api.Response], None] | None = None,
    ) -> _RawFind:
        """A walk; one request at a time, since a pull cuts its spans itself, and stores each part where it stands."""
        operation = _operation(resource, "find")
        options = RequestOptions(**OPTIONS)
        if on_response is not None:
            options["on_response"] = on_response
        plan = FindPlan(
            build=operation.build_windows({}),
            read=as_it_came,
            operation=operation,
            filters={},
            updated_from=lo,
            updated_to=hi,
            page_size=size,
            largest_page=self.largest_page,
            checkpoint=position,
            options=options,
            now=self._reader.codec.now,
        )
        return _RawFind(self._reader.fetch, plan)


def halves_of(position: str, times: Sequence[int], *, page_size: int) -> tuple[str, str] | None:
    """See `Source.cut`."""
    halves = cut(position)
    if halves is None:
        return None
    if times and halves.left_us * len(times) < 2 * page_size * (max(times) - min(times)):
        return None
    return halves.earlier, halves.later


def _is_coarse(window: Window, lo_us: int, hi_us: int) -> bool:
    """Whether it shows what lies outside of it, as servers do that compare whole seconds: halves show no less."""
    times = [record.updated_us for record in window.records if record.updated_us is not None]
    is_outside = any(not lo_us <= at_us <= hi_us for at_us in times)
    return hi_us - lo_us < SECOND_US and is_outside


def _operation(resource: Resource, method: str) -> Operation:
    operation = TABLE.find(f"{resource.name}.{method}")
    assert operation is not None, "a collection that has no such operation"
    return operation
