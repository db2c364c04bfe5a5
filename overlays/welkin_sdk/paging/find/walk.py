"""
A Find between two answers: which request comes next, what an answer brings, and where the walk stands.

Neither sends nor waits, so that the sync and the async Find share it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import FindRequest, Reader, Request, RequestOptions, Response
from welkin_sdk.arguments import check_count
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.errors import (
    BadRequestError,
    InvalidRequestError,
    StalledPageError,
    UnreadableResponseError,
    WelkinError,
)
from welkin_sdk.instant import parse_http_date
from welkin_sdk.paging.delivery import BaseWalk, Delivery, Note, compare, read_json
from welkin_sdk.paging.envelope import parse_page
from welkin_sdk.paging.find.checkpoint import identify, parse_checkpoint, write_checkpoint
from welkin_sdk.paging.find.cursor import LARGEST_PAGE, Cursor, add_seen, begin, plan_window, refuse_size
from welkin_sdk.paging.find.slices import Arrived, Part
from welkin_sdk.paging.find.windows import Step, advance
from welkin_sdk.paging.identity import Expected, expect

MOST_AT_ONCE = 64
"""Requests of one walk; more would only wait for each other at any server."""

T = TypeVar("T")


@frozen(kw_only=True)
class FindPlan(Generic[T]):
    """
    What a walk needs besides somebody to send its requests.

    Attributes:
        build: makes the request for one window; the filters are bound already.
        read: reads one record.
        filters: the same filters by name; only to tell whether a checkpoint belongs to this Find.
        base_url: the API's address, to which a checkpoint belongs; "" for what may go on at another one.
        checkpoint: where an earlier walk stood. It brings its own window, and *updated_from* and *updated_to* are
            those of the walk it continues; *page_size*, if given, replaces its own.
        largest_page: most records that a page is asked to hold.
        concurrency: pages that are under way at the same time, at most.
        note: is told what was tolerated in reading one page.
        now: this machine's time.

    Raises:
        InvalidRequestError: the window, the page size, the checkpoint or the concurrency cannot be used.
    """

    build: FindRequest = field(repr=False)
    read: Reader[T] = field(repr=False)
    operation: Operation
    filters: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    base_url: str = field(default="", repr=False)
    updated_from: datetime | None = None
    updated_to: datetime | None = None
    page_size: int | None = None
    largest_page: int = LARGEST_PAGE
    concurrency: int = 1
    checkpoint: str | None = field(default=None, repr=False)
    options: RequestOptions = field(factory=RequestOptions, repr=False)
    note: Note = field(default=lambda _operation, _tolerated: None, repr=False)
    now: Callable[[], datetime] = field(default=SYSTEM_CLOCK.now, repr=False)

    def __attrs_post_init__(self) -> None:
        # Bad arguments are refused where they were given, not where the first record is asked for.
        self.begin()

    def begin(self) -> Cursor:
        try:
            return self._begin()
        except InvalidRequestError as error:
            error.operation = self.operation.name
            raise

    def start(self) -> Walk[T]:
        return Walk(self)

    def _begin(self) -> Cursor:
        check_count("concurrency", self.concurrency, least=1, most=MOST_AT_ONCE)
        identity = identify(self.operation.id, self.filters, self.base_url)
        fresh = begin(
            identity,
            now=self.now(),
            updated_from=self.updated_from,
            updated_to=self.updated_to,
            page_size=self.page_size,
            largest_page=self.largest_page,
        )
        if self.checkpoint is None:
            return fresh
        cursor = evolve(parse_checkpoint(self.checkpoint, identity), largest_page=self.largest_page)
        return cursor if self.page_size is None else _resize(cursor, fresh)


def _resize(cursor: Cursor, fresh: Cursor) -> Cursor:
    return evolve(
        cursor,
        page_size=fresh.page_size,
        asked_size=fresh.page_size,
        size_limit=fresh.size_limit,
        is_capped=False,
    )


class Reading:
    """
    A part of a Find on its way: which request comes next, and what an answer comes to.

    What it raises has no position yet; that is for those to say who know what was handed out.
    """

    def __init__(self, plan: FindPlan[Any], part: Part) -> None:
        self._plan = plan
        self._part = part
        self._latest: Step | None = None
        self._expected: tuple[Expected, ...] = ()

    def request(self) -> Request | None:
        """
        The next request; None when the part is over.

        Raises:
            StalledPageError: the latest page leads nowhere.
            InvalidRequestError: the request cannot be made.
        """
        cursor = self._part.next
        if cursor is None:
            raise self._stalled()
        if cursor.is_done:
            return None
        window = plan_window(cursor)
        try:
            request = self._plan.build(
                updated_from=window.updated_from, updated_to=window.updated_to, page_size=window.page_size
            )
        except ValueError as error:
            raise InvalidRequestError(str(error)) from error
        self._expected = expect(request)
        return request

    def _stalled(self) -> StalledPageError:
        assert self._latest is not None, "a part that begins nowhere"
        if self._latest.is_granted:
            page = self._latest.reread
            most = max(page.largest_page, page.page_size)
            return StalledPageError(
                f"the pages do not advance; one instant holds more than {most:,} records, and no page may be larger"
                " unless page_size is",
                is_own_limit=True,
            )
        return StalledPageError(
            "the pages do not advance; one instant may hold more records than the server grants a page"
        )

    def refuse(self, error: WelkinError) -> None:
        """
        Take note that the request failed.

        Raises:
            WelkinError: *error*; unless all that the server refused is a larger page.
        """
        cursor = self._part.next
        smaller = refuse_size(cursor) if isinstance(error, BadRequestError) and cursor else None
        if smaller is None:
            raise error
        self._part.next = smaller

    def receive(self, answer: Response) -> Arrived:
        """
        What *answer* comes to.

        Raises:
            UnreadableResponseError: it is no page, or one of something else.
            PaginationError: the server says that it understood a bound differently.
        """
        cursor = self._part.next
        assert cursor is not None, "an answer nobody asked for"
        server_time = parse_http_date(answer.headers.get("Date"))
        try:
            page = parse_page(read_json(answer))
            compare(page.records, self._expected, self._plan.operation, answer)
            step = self._latest = advance(cursor, page, server_time=server_time)
        except UnreadableResponseError as error:
            error.status = answer.status
            raise
        self._part.next = step.cursor
        return Arrived(step, server_time, answer)


class Walk(BaseWalk[T]):
    """One pass over a Find."""

    def __init__(self, plan: FindPlan[T]) -> None:
        super().__init__(plan)
        # Where a checkpoint points: at a page, without what has been handed out of it.
        self._page = plan.begin()
        self._part = Part(self._page)
        self._reading = Reading(plan, self._part)

    def _position(self) -> str:
        cursor = add_seen(self._page, self._handed_out) if self._handed_out else self._page
        return write_checkpoint(cursor, self._salt)

    def _is_over(self) -> bool:
        return self._page.is_done

    def _turn_page(self) -> None:
        # A page that leads nowhere stays the position: asking for it again is all a later run can do.
        if self._part.next is not None:
            self._page, self._handed_out = self._part.next, []

    def _plan_request(self) -> Request | None:
        try:
            return self._reading.request()
        except WelkinError as error:
            self.mark(error)
            raise

    def refuse(self, error: WelkinError) -> None:
        """
        Take note that the request failed.

        Raises:
            WelkinError: *error* with the position; unless all that the server refused is a larger page.
        """
        try:
            self._reading.refuse(error)
        except WelkinError:
            self.mark(error)
            raise

    def receive(self, answer: Response) -> Delivery[T]:
        """What *answer* brings, to be handed out with `hand_out`."""
        try:
            page = self._reading.receive(answer)
        except WelkinError as error:
            self.mark(error)
            raise
        self._page = page.step.reread
        return self._deliver(page.step.fresh, answer)
