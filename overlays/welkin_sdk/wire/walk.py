"""
A Find between two answers: which request comes next, what an answer brings, and where the walk stands.

Neither sends nor waits, so that the sync and the async Find share it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from welkin_runtime.types import (
    Answer,
    CallOptions,
    FindRequest,
    Operation,
    Page,
    Reader,
    Request,
    Tolerated,
    Unreadable,
)
from welkin_sdk.errors import (
    BadRequestError,
    InvalidRequestError,
    PaginationError,
    StalledPageError,
    UnreadableAnswerError,
    WelkinError,
)
from welkin_sdk.protocol.checkpoint import identify, parse_checkpoint, write_checkpoint
from welkin_sdk.protocol.cursor import Cursor, add_seen, begin, plan_window, refuse_size
from welkin_sdk.protocol.envelope import parse_page
from welkin_sdk.protocol.page import advance
from welkin_sdk.protocol.sighting import Sighting

T = TypeVar("T")

Note = Callable[[Operation, list[Tolerated]], None]


def _utc_now() -> datetime:
    return datetime.now(UTC)


@frozen(kw_only=True)
class FindPlan(Generic[T]):
    """
    What a walk needs besides somebody to send its requests.

    Attributes:
        build: makes the request for one window; the filters are bound already.
        read: reads one record.
        filters: the same filters by name; only to tell whether a checkpoint belongs to this Find.
        checkpoint: where an earlier walk stood. It brings its own window, and *updated_from* and *updated_to* are
            those of the walk it continues; *page_size*, if given, replaces its own.
        note: is told what was tolerated in reading one page.
        now: this machine's time.

    Raises:
        InvalidRequestError: the window, the page size or the checkpoint cannot be used.
    """

    build: FindRequest = field(repr=False)
    read: Reader[T] = field(repr=False)
    operation: Operation
    filters: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    updated_from: datetime | None = None
    updated_to: datetime | None = None
    page_size: int | None = None
    checkpoint: str | None = field(default=None, repr=False)
    options: CallOptions = field(factory=CallOptions, repr=False)
    note: Note = field(default=lambda _operation, _tolerated: None, repr=False)
    now: Callable[[], datetime] = field(default=_utc_now, repr=False)

    def __attrs_post_init__(self) -> None:
        # Bad arguments are refused where they were given, not where the first record is asked for.
        self.begin()

    def begin(self) -> Cursor:
        try:
            return self._begin()
        except InvalidRequestError as error:
            error.operation = self.operation.name
            raise

    def _begin(self) -> Cursor:
        identity = identify(self.operation.id, self.filters)
        fresh = begin(
            identity,
            now=self.now(),
            updated_from=self.updated_from,
            updated_to=self.updated_to,
            page_size=self.page_size,
        )
        if self.checkpoint is None:
            return fresh
        cursor = parse_checkpoint(self.checkpoint, identity)
        return cursor if self.page_size is None else _resize(cursor, fresh)


def _resize(cursor: Cursor, fresh: Cursor) -> Cursor:
    return evolve(cursor, page_size=fresh.page_size, asked_size=fresh.page_size, size_limit=fresh.size_limit)


@frozen
class Delivery(Generic[T]):
    """One page on its way out: each record with what it is recognized by."""

    answer: Answer
    records: list[tuple[Sighting, T]]
    unreadable: list[tuple[Sighting, Unreadable]]


class Walk(Generic[T]):
    """
    One pass over a Find: `request()` says what to send, `receive()` takes the answer, until there is no request.

    Attributes:
        unreadable: entries met so far that are no records.
    """

    def __init__(self, plan: FindPlan[T]) -> None:
        self._plan = plan
        self._next: Cursor | None = plan.begin()
        # Where a checkpoint points: at a page, without what has been handed out of it.
        self._page = self._next
        self._handed_out: list[Sighting] = []
        self._waiting = 0
        self._is_started = False
        self.unreadable: list[Unreadable] = []

    @property
    def checkpoint(self) -> str | None:
        return None if self._page.is_done or not self._is_started else self._position()

    def _position(self) -> str:
        return write_checkpoint(add_seen(self._page, self._handed_out) if self._handed_out else self._page)

    def request(self) -> Request | None:
        """The next request; None when the walk is over."""
        if self._next is None:
            stalled = (
                "the pages do not advance; one instant may hold more records than the server grants a page"
            )
            raise self.mark(StalledPageError(stalled))
        if self._next.is_done:
            return None
        window = plan_window(self._next)
        try:
            return self._plan.build(
                updated_from=window.updated_from, updated_to=window.updated_to, page_size=window.page_size
            )
        except ValueError as error:
            raise self.mark(InvalidRequestError(str(error))) from error

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
            step = advance(self._next, parse_page(_read_json(answer)), server_time=_server_time(answer))
        except UnreadableAnswerError as error:
            error.status = answer.status
            self.mark(error)
            raise
        except PaginationError as error:
            self.mark(error)
            raise
        self._next, self._page = step.cursor, step.reread
        self._handed_out, self._waiting = [], len(step.fresh)
        delivery = self._read(step.fresh, answer)
        self.hand_out([sighting for sighting, _ in delivery.unreadable])
        self.unreadable += [unreadable for _, unreadable in delivery.unreadable]
        return delivery

    def hand_out(self, sightings: Sequence[Sighting]) -> None:
        """Move the position behind *sightings*, and with the last ones behind their page."""
        self._is_started = self._is_started or bool(sightings)
        self._handed_out += sightings
        self._waiting -= len(sightings)
        # A page that leads nowhere stays the position: asking for it again is all a later run can do.
        if self._waiting == 0 and self._next is not None:
            self._page, self._handed_out = self._next, []

    def mark(self, error: WelkinError) -> WelkinError:
        error.operation = error.operation or self._plan.operation.name
        error.checkpoint = self._position()
        return error

    def _read(self, fresh: Sequence[Sighting], answer: Answer) -> Delivery[T]:
        tolerated: list[Tolerated] = []
        delivery: Delivery[T] = Delivery(answer, [], [])
        for sighting in fresh:
            fault = sighting.fault
            if fault is None:
                try:
                    delivery.records.append((sighting, self._plan.read(sighting.raw, tolerated)))
                except ValueError:
                    fault = "not readable as a record"
            if fault is not None:
                delivery.unreadable.append((sighting, Unreadable(sighting.position, fault, sighting.raw)))
        if tolerated:
            self._plan.note(self._plan.operation, tolerated)
        return delivery

    def page(self, delivery: Delivery[T]) -> Page[T]:
        """The whole *delivery*, handed out."""
        self.hand_out([sighting for sighting, _ in delivery.records])
        return Page(
            records=[record for _, record in delivery.records],
            unreadable=[unreadable for _, unreadable in delivery.unreadable],
            checkpoint=self.checkpoint,
            answer=delivery.answer,
        )


def _read_json(answer: Answer) -> object:
    try:
        return answer.json()
    except ValueError:
        raise UnreadableAnswerError("the answer is no JSON") from None


def _server_time(answer: Answer) -> datetime | None:
    """The answer's Date as an aware datetime."""
    try:
        moment = parsedate_to_datetime(answer.headers.get("Date", ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
