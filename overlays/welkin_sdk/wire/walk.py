"""
A Find between two answers: which request comes next, what an answer brings, and where the walk stands.

Neither sends nor waits, so that the sync and the async Find share it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from secrets import token_bytes
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from welkin_runtime.types import Answer, CallOptions, FindRequest, Operation, Reader, Request
from welkin_sdk.errors import (
    BadRequestError,
    InvalidRequestError,
    PaginationError,
    StalledPageError,
    UnreadableAnswerError,
    WelkinError,
)
from welkin_sdk.protocol.checkpoint import identify, parse_checkpoint, write_checkpoint
from welkin_sdk.protocol.cursor import LARGEST_PAGE, Cursor, add_seen, begin, plan_window, refuse_size
from welkin_sdk.protocol.envelope import parse_page
from welkin_sdk.protocol.instant import parse_http_date
from welkin_sdk.protocol.opaque import SALT_BYTES
from welkin_sdk.protocol.page import advance
from welkin_sdk.wire.clock import utc_now
from welkin_sdk.wire.delivery import BaseWalk, Delivery, Note, read_json

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
        note: is told what was tolerated in reading one page.
        now: this machine's time.

    Raises:
        InvalidRequestError: the window, the page size or the checkpoint cannot be used.
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
    checkpoint: str | None = field(default=None, repr=False)
    options: CallOptions = field(factory=CallOptions, repr=False)
    note: Note = field(default=lambda _operation, _tolerated: None, repr=False)
    now: Callable[[], datetime] = field(default=utc_now, repr=False)

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


class Walk(BaseWalk[T]):
    """One pass over a Find."""

    def __init__(self, plan: FindPlan[T]) -> None:
        super().__init__(plan)
        self._find = plan
        self._next: Cursor | None = plan.begin()
        self._is_granted = False
        # Where a checkpoint points: at a page, without what has been handed out of it.
        self._page = self._next

    def _position(self) -> str:
        cursor = add_seen(self._page, self._handed_out) if self._handed_out else self._page
        return write_checkpoint(cursor, token_bytes(SALT_BYTES))

    def _is_over(self) -> bool:
        return self._page.is_done

    def _turn_page(self) -> None:
        # A page that leads nowhere stays the position: asking for it again is all a later run can do.
        if self._next is not None:
            self._page, self._handed_out = self._next, []

    def _plan_request(self) -> Request | None:
        if self._next is None:
            raise self.mark(self._stalled())
        if self._next.is_done:
            return None
        window = plan_window(self._next)
        try:
            return self._find.build(
                updated_from=window.updated_from, updated_to=window.updated_to, page_size=window.page_size
            )
        except ValueError as error:
            raise self.mark(InvalidRequestError(str(error))) from error

    def _stalled(self) -> StalledPageError:
        if self._is_granted:
            most = max(self._page.largest_page, self._page.page_size)
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
            WelkinError: *error* with the position; unless all that the server refused is a larger page.
        """
        is_refusal = isinstance(error, BadRequestError) and self._next is not None
        smaller = refuse_size(self._next) if is_refusal and self._next else None
        if smaller is None:
            raise self.mark(error)
        self._next = smaller

    def receive(self, answer: Answer) -> Delivery[T]:
        """What *answer* brings, to be handed out with `hand_out`."""
        assert self._next is not None, "an answer nobody asked for"
        try:
            page = parse_page(read_json(answer))
            self._compare(page.records, answer)
            step = advance(self._next, page, server_time=parse_http_date(answer.headers.get("Date")))
        except UnreadableAnswerError as error:
            error.status = answer.status
            self.mark(error)
            raise
        except PaginationError as error:
            self.mark(error)
            raise
        self._next, self._page, self._is_granted = step.cursor, step.reread, step.is_granted
        return self._deliver(step.fresh, answer)
