"""
Records of a collection as they came, page by page, through an `AsyncDataClient`.

The walk is the client's own, with the page arithmetic of `paging/find/windows.py`; the one difference is that records are not
made into models, so that what is mirrored is what the server sent and not what this version of the package knows of it.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any, cast

from attrs import evolve, field, frozen

from welkin_data_api.operations import TABLE
from welkin_runtime import types as api
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, RequestOptions, Tolerated
from welkin_sdk.call.call import AsyncWire
from welkin_sdk.clock import Clock
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import (
    BadRequestError,
    ForbiddenError,
    NotFoundError,
    ResponseMismatchError,
    StalledPageError,
    UnreadableResponseError,
)
from welkin_sdk.http.events import RetryEvent
from welkin_sdk.http.response import Response
from welkin_sdk.http.versions import read_versions
from welkin_sdk.instant import EARLIEST, LATEST, to_datetime, to_instant
from welkin_sdk.mirror.canonical import quarantined, read_document, to_record
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.clock import ServerClock
from welkin_sdk.mirror.leases import renew_lease
from welkin_sdk.mirror.limiter import Limiter
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.types import Fetched, Quarantined
from welkin_sdk.paging.envelope import parse_page
from welkin_sdk.paging.find.cursor import LARGEST_PAGE, SMALLEST_SILENT_CAP
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import AsyncFind

__all__ = ["RawPage", "Source", "Window"]

logger = logging.getLogger("welkin_sdk")

_OVERLOADED = (429, 503)
_DRIFT_US = 30 * SECOND_US
_OPTIONS: RequestOptions = {"deadline": 120.0, "max_retries": 4}
# What a server may take as a time: a record may claim any, by a clock that was wrong. The widest that it takes is used.
_CALENDARS = (
    (EARLIEST, LATEST),
    (to_instant(datetime(1900, 1, 1, tzinfo=UTC)), to_instant(datetime(2200, 1, 1, tzinfo=UTC))),
    (0, to_instant(datetime(2038, 1, 19, tzinfo=UTC))),
)


@frozen
class RawPage:
    """
    One page of a collection.

    Attributes:
        position: checkpoint of the walk behind this page; None with the last one.
        shape: which members all of its records have.
        is_discontinued: the server says so of the API version that was asked.
    """

    records: tuple[Fetched, ...] = field(repr=False)
    quarantined: tuple[Quarantined, ...] = field(repr=False)
    position: str | None = field(repr=False)
    shape: Shape
    is_discontinued: bool


@frozen
class Window:
    """
    All that one request shows of a stretch of time.

    Attributes:
        is_whole: there is surely no more of it.
    """

    records: tuple[Fetched, ...] = field(repr=False)
    quarantined: tuple[Quarantined, ...] = field(repr=False)
    is_whole: bool


class _RawAnswer(Response):
    """An answer that knows when it was asked for, on the server's clock, and keeps the digits of its numbers."""

    __slots__ = ("asked_us", "has_exact")

    def __init__(self, answer: Response, asked_us: int) -> None:
        document = read_document(answer.content, answer.json())
        super().__init__(
            answer.status,
            answer.headers,
            answer.content,
            attempts=answer.attempts,
            document=document.value,
        )
        self.has_exact = document.has_exact
        self.asked_us = asked_us


class _RawFind(AsyncFind[Any]):
    """A find that shows what it would ask for."""

    @property
    def plan(self) -> FindPlan[Any]:
        return cast("FindPlan[Any]", self._plan)


class _RawReader:
    """Asks through a client's wire, with a limit on what is under way, and hands out records as they came."""

    def __init__(self, wire: AsyncWire, limiter: Limiter, server: ServerClock, *, largest_page: int) -> None:
        self._codec = wire.codec
        self._wire = wire
        self._limiter = limiter
        self._server = server
        self._largest_page = largest_page

    async def get(self, operation: Operation, id: str, options: RequestOptions) -> tuple[object, _RawAnswer]:
        """The record that has *id*, with its answer."""
        request = self._codec.prepare(operation, {operation.ids[0].name: id}, options)
        answer = await self.fetch(request, options)
        return self._codec.read(request, answer, _as_it_came), answer

    async def fetch(self, request: Request, options: RequestOptions) -> _RawAnswer:
        async with self._limiter.turn(request.operation.resource):
            renew_lease()
            # When it was sent first: what a repeated request is answered may be as old as that.
            asked_us = self._server.now_us()
            answer = await self._wire.fetch(request, options)
        self._server.learn(answer.headers.get("Date"))
        return _RawAnswer(answer, asked_us)

    def find(
        self,
        operation: Operation,
        *,
        updated_from: datetime,
        updated_to: datetime,
        page_size: int,
        checkpoint: str | None,
        options: RequestOptions,
    ) -> _RawFind:
        """A walk; one request at a time, since a pull cuts its spans itself, and stores each part where it stands."""
        plan = FindPlan(
            build=operation.build_windows({}),
            read=_as_it_came,
            operation=operation,
            filters={},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            largest_page=self._largest_page,
            checkpoint=checkpoint,
            options=options,
            now=self._codec.now,
        )
        return _RawFind(self.fetch, plan)


def _as_it_came(value: object, _tolerated: list[Tolerated]) -> object:
    return value


class Source:
    """
    A tenant's collections, to be read.

    Args:
        page_size: records asked for per page.
        largest_page: the same where one instant holds more, at most.
        concurrency: requests at once, at most.
        collections: how many of them are read side by side.
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
        self.page_size = page_size
        self.concurrency = concurrency
        self.largest_page = largest_page
        self.server = ServerClock(clock)
        self.limiter = Limiter(concurrency, clock, collections=collections)
        self._clock = clock
        self._policy = policy
        self._has_warned = False
        self._calendar: tuple[int, int] | None = None
        self._on_retry = client.wire.codec.settings.hooks.on_retry
        derived = client.with_options(on_retry=self._note_retry)
        self._reader = _RawReader(derived.wire, self.limiter, self.server, largest_page=largest_page)

    def _note_retry(self, event: RetryEvent) -> None:
        if event.status in _OVERLOADED:
            self.limiter.back_off()
        if self._on_retry is not None:
            self._on_retry(event)

    def has_room(self, resource: Resource, *, others: int) -> bool:
        """Whether one more request for *resource* would be sent at once, besides so many *others* that are to follow."""
        return self.limiter.has_room(resource.name, others=others)

    async def ask_time(self, resource: Resource) -> int:
        """
        Up to which instant *resource* can be complete now, by the server's clock.

        Raises:
            WelkinError: the resource cannot be read.
        """
        dates: list[str | None] = []
        epoch = to_datetime(0)
        find = self._find(
            resource, lo=epoch, hi=epoch, size=1, on_response=lambda a: dates.append(a.headers.get("Date"))
        )
        async with aclosing(_pages(find)) as pages:
            # One answer is enough, and it has come before anything is handed out.
            await anext(pages, None)
        now_us = self.server.learn(dates[-1] if dates else None)
        if now_us is None:
            return _whole_second(self._clock.now_us() - self._policy.blind_us)
        if abs(self.server.offset_us) > _DRIFT_US and not self._has_warned:
            self._has_warned = True
            logger.warning("this machine's clock and the server's differ by more than 30 seconds")
        return _whole_second(now_us) - self._policy.behind_us

    async def pages(
        self, resource: Resource, lo_us: int, hi_us: int, *, position: str | None
    ) -> AsyncGenerator[RawPage]:
        """
        The pages from *lo_us* to *hi_us*, both included, or what *position* has left of them.

        From 1970 or earlier means from the beginning, and up to LATEST means without end.

        Raises:
            InvalidRequestError: *position* is no checkpoint of this walk.
            StalledPageError: an instant holds more than a page may; has the checkpoint.
        """
        lo_us, hi_us = await self._asked(resource, lo_us, hi_us)
        find = self._find(
            resource, lo=to_datetime(lo_us), hi=to_datetime(hi_us), size=self.page_size, position=position
        )
        async with aclosing(_pages(find)) as pages:
            async for page in pages:
                yield self._raw(resource, page)

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
            to_record(raw, fetched_us=answer.asked_us, is_timed=resource.is_timed, has_exact=answer.has_exact)
            for raw in body.records
        ]
        return Window(
            records=tuple(one for one in read if isinstance(one, Fetched)),
            quarantined=tuple(one for one in read if isinstance(one, Quarantined)),
            is_whole=len(read) < granted and not body.has_next,
        )

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
                async with aclosing(_pages(self._find(resource, lo=lo, hi=hi, size=1))) as pages:
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

    async def is_gone(self, resource: Resource, id: str) -> bool:
        """
        Whether the server says, asked for the record itself, that there is none.

        Raises:
            ResponseMismatchError: it answers about another one, which says nothing of this.
        """
        try:
            return await self.read(resource, id) is None
        except ResponseMismatchError:
            raise
        except UnreadableResponseError:
            # It answers, so there is something; what is deleted on a doubt is gone from every destination.
            return False

    async def read(self, resource: Resource, id: str) -> Fetched | Quarantined | None:
        """
        The one record that has *id*, asked for by itself; None where the server says that there is none.

        Raises:
            WelkinError: it cannot be read; a ForbiddenError where it may not be.
        """
        try:
            raw, answer = await self._reader.get(_operation(resource, "get"), id, _OPTIONS)
        except NotFoundError:
            return None
        return to_record(
            raw, fetched_us=answer.asked_us, is_timed=resource.is_timed, has_exact=answer.has_exact
        )

    async def confirm(self, resource: Resource, doubtful: Fetched, *, is_complete: bool) -> Fetched | None:
        """
        What a second reading makes of a record that seems to have gone back in time; None: what is held stays.

        By its id, and where that cannot be had, by its own instant. What is believed is what pages show, since an answer
        to an id may have other members.

        Args:
            is_complete: all there is is being read, so that what has no time needs no second witness.
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
        options = RequestOptions(**_OPTIONS)
        if on_response is not None:
            options["on_response"] = on_response
        return self._reader.find(
            _operation(resource, "find"),
            updated_from=lo,
            updated_to=hi,
            page_size=size,
            checkpoint=position,
            options=options,
        )

    def _raw(self, resource: Resource, page: api.Page[Any]) -> RawPage:
        answer = page.answer
        asked_us = answer.asked_us if isinstance(answer, _RawAnswer) else self.server.now_us()
        has_exact = isinstance(answer, _RawAnswer) and answer.has_exact
        read = [
            to_record(raw, fetched_us=asked_us, is_timed=resource.is_timed, has_exact=has_exact)
            for raw in page.records
        ]
        refused = [
            quarantined(one.raw, one.reason, fetched_us=asked_us, has_exact=has_exact) for one in page.invalid
        ]
        return RawPage(
            records=tuple(one for one in read if isinstance(one, Fetched)),
            quarantined=(*(one for one in read if isinstance(one, Quarantined)), *refused),
            position=page.checkpoint,
            shape=Shape.of(page.records),
            is_discontinued=read_versions(answer.headers).is_discontinued,
        )


def _pages(find: api.AsyncFind[Any]) -> AsyncGenerator[api.Page[Any]]:
    # The protocol promises an iterator; what is given is a generator, which wants to be closed.
    return cast("AsyncGenerator[api.Page[Any]]", find.pages())


def _operation(resource: Resource, method: str) -> Operation:
    operation = TABLE.find(f"{resource.name}.{method}")
    assert operation is not None, "a collection that has no such operation"
    return operation


def _whole_second(instant_us: int) -> int:
    return instant_us - instant_us % SECOND_US
