"""
A list between two answers: which request comes next, what an answer brings, and where the walk stands.

Neither sends nor waits, so that the sync and the async walk share it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from welkin_runtime.operations import Operation, Pagination
from welkin_runtime.types import Reader, Request, RequestOptions, Response
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.errors import InvalidRequestError, StalledPageError, UnreadableResponseError
from welkin_sdk.instant import parse_http_date, to_instant
from welkin_sdk.paging.delivery import BaseWalk, Delivery, Note, read_json
from welkin_sdk.paging.items import Item
from welkin_sdk.paging.lists.checkpoint import identify_list, parse_place, write_place
from welkin_sdk.paging.lists.completeness import Census, judge
from welkin_sdk.paging.lists.cursor import Position, begin_list, hand_out, plan_query, resize
from welkin_sdk.paging.lists.entries import count_nameless, keys_of, sight
from welkin_sdk.paging.lists.shapes import ListBody, parse_listing
from welkin_sdk.paging.lists.step import advance

T = TypeVar("T")


@frozen(kw_only=True)
class ListPlan(Generic[T]):
    """
    What a walk over a list needs besides somebody to send its requests.

    Attributes:
        request: the list's own, with its filters and without a page.
        read: reads one record.
        base_url: what the request's path follows; with it, a checkpoint belongs to one tenant, instance and host.
        checkpoint: where an earlier walk stood; *page_size*, if given, replaces its own where it can.
        note: is told what was tolerated in reading one page.
        now: this machine's time.

    Raises:
        InvalidRequestError: the page size or the checkpoint cannot be used.
    """

    request: Request = field(repr=False)
    read: Reader[T] = field(repr=False)
    base_url: str = field(repr=False)
    page_size: int | None = None
    checkpoint: str | None = field(default=None, repr=False)
    options: RequestOptions = field(factory=RequestOptions, repr=False)
    note: Note = field(default=lambda _operation, _tolerated: None, repr=False)
    now: Callable[[], datetime] = field(default=SYSTEM_CLOCK.now, repr=False)

    def __attrs_post_init__(self) -> None:
        # Bad arguments are refused where they were given, not where the first record is asked for.
        self.begin()

    @property
    def operation(self) -> Operation:
        return self.request.operation

    @property
    def shape(self) -> Pagination:
        shape = self.request.operation.pagination
        assert shape is not None, "an operation that answers no list"
        return shape

    def begin(self) -> Position:
        try:
            return self._begin()
        except InvalidRequestError as error:
            error.operation = self.operation.name
            raise

    def _begin(self) -> Position:
        identity = identify_list(self.request, self.base_url)
        fresh = begin_list(identity, self.page_size)
        if self.checkpoint is None:
            return fresh
        position = parse_place(self.checkpoint, identity)
        return position if self.page_size is None else resize(position, self.shape, self.page_size)

    @property
    def is_filtered(self) -> bool:
        request = self.request
        return bool(request.json) or any(name != "sort" for name, _ in request.query)

    def start(self) -> ListWalk[T]:
        return ListWalk(self)


class ListWalk(BaseWalk[T]):
    """One pass over a list."""

    def __init__(self, plan: ListPlan[T]) -> None:
        super().__init__(plan)
        self._list = plan
        self._next: Position | None = plan.begin()
        # Where a checkpoint points: at a page, without what has been handed out of it.
        self._page = self._next
        self._census = Census(
            self._page.evidence, is_filtered=plan.is_filtered, has_everything=plan.shape.kind == "whole"
        )

    @property
    def is_complete(self) -> bool | None:
        return judge(self._census.evidence) if self._is_over() else None

    def _plan_request(self) -> Request | None:
        if self._next is None:
            raise self.mark(
                StalledPageError("the pages do not advance; the next one would be one of these again")
            )
        if self._next.is_done:
            return None
        request = self._list.request
        return evolve(request, query=plan_query(self._next, self._list.shape, request.query))

    def receive(self, answer: Response) -> Delivery[T]:
        """What *answer* brings, to be handed out with `hand_out`."""
        assert self._next is not None, "an answer nobody asked for"
        try:
            body = parse_listing(read_json(answer), self._list.shape)
            self._compare(body.entries, answer)
        except UnreadableResponseError as error:
            error.status = answer.status
            self.mark(error)
            raise
        items = sight(body.entries)
        step = advance(self._next, self._list.shape, body, items)
        if not self._next.is_probing:
            self._count(self._next, body, items, step.fresh, answer)
        if step.deviations:
            self._list.note(self._list.operation, step.deviations)
        self._next = step.position and evolve(step.position, evidence=self._census.evidence)
        self._page = step.reread
        return self._deliver(step.fresh, answer, body.total)

    def _count(
        self,
        position: Position,
        body: ListBody,
        items: Sequence[Item],
        fresh: Sequence[Item],
        answer: Response,
    ) -> None:
        known, handed_out = keys_of(position.before), count_nameless(position.handed_out)
        self._census.take(
            body,
            items,
            fresh,
            server_time=self._server_time(answer),
            known=known,
            handed_out=handed_out,
            # Of an answer that was made now, no cache says how old it is.
            is_cached=answer.headers.get("Age", "0").strip() != "0",
        )

    def _server_time(self, answer: Response) -> int | None:
        """When the server made *answer*; a date that lies ahead would make new records old ones."""
        date = parse_http_date(answer.headers.get("Date"))
        return None if date is None else min(to_instant(date), to_instant(self._list.now()))

    def _position(self) -> str:
        return write_place(hand_out(self._page, self._handed_out), self._salt)

    def _is_over(self) -> bool:
        return self._page.is_done

    def _turn_page(self) -> None:
        # A page that leads nowhere stays the position: asking for it again is all a later run can do.
        if self._next is not None:
            self._page, self._handed_out = self._next, []
