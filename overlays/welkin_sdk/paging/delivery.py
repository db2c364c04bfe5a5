"""
What every walk over pages has in common, whatever brings it from one page to the next: reading the records of a page,
handing them out, and knowing where it stands in the middle of one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from secrets import token_bytes
from typing import Any, Generic, Protocol, TypeVar

from attrs import field, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import InvalidItem, Page, Reader, Request, RequestOptions, Response, Tolerated
from welkin_sdk.errors import UnreadableResponseError, WelkinError
from welkin_sdk.http.outcome import check_no_refusal
from welkin_sdk.paging.identity import Expected, expect, find_mismatch, mismatch
from welkin_sdk.paging.items import Item
from welkin_sdk.paging.opaque import SALT_BYTES

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Note = Callable[[Operation, list[Tolerated]], None]


@frozen
class Delivery(Generic[T]):
    """One page on its way out: each record with what it is recognized by."""

    answer: Response
    records: list[tuple[Item, T]]
    invalid: list[tuple[Item, InvalidItem]]
    total: int | None = field(default=None)


class Plan(Protocol[T]):
    """What a walk needs besides somebody to send its requests."""

    @property
    def operation(self) -> Operation: ...
    @property
    def read(self) -> Reader[T]: ...
    @property
    def options(self) -> RequestOptions: ...
    @property
    def note(self) -> Note: ...

    def start(self) -> BaseWalk[T]:
        """A walk of its own, from where the plan begins."""
        ...


class BaseProgress(ABC, Generic[T]):
    """
    What a walk has handed out, and where it stands.

    Attributes:
        invalid: entries met so far that are no records.
    """

    def __init__(self, plan: Plan[T]) -> None:
        self._plan = plan
        self._salt = token_bytes(SALT_BYTES)
        self._handed_out: list[Item] = []
        self._waiting = 0
        self._is_started = False
        self.invalid: list[InvalidItem] = []

    @abstractmethod
    def _position(self) -> str:
        """The checkpoint behind what has been handed out."""

    @abstractmethod
    def _is_over(self) -> bool:
        """Whether the position is behind the last page."""

    @abstractmethod
    def _turn_page(self) -> None:
        """Move the position behind its page, unless the page leads nowhere."""

    @property
    def checkpoint(self) -> str | None:
        return None if self._is_over() or not self._is_started else self._position()

    @property
    def is_complete(self) -> bool | None:
        """Whether everything that was there all the time has come; None where the answers do not tell."""
        return None

    def hand_out(self, items: Sequence[Item]) -> None:
        """Move the position behind *items*, and with the last ones behind their page."""
        self._is_started = self._is_started or bool(items)
        self._handed_out += items
        self._waiting -= len(items)
        if self._waiting == 0:
            self._turn_page()

    def each(self, delivery: Delivery[T]) -> Iterator[T]:
        """The records of *delivery*, one by one: a record is handed out when it is asked for."""
        handed_out = self._handed_out
        for item, record in delivery.records:
            self._is_started = True
            handed_out.append(item)
            self._waiting -= 1
            if self._waiting == 0:
                self._turn_page()
            yield record

    def mark(self, error: WelkinError) -> WelkinError:
        error.operation = error.operation or self._plan.operation.name
        error.checkpoint = self._position()
        return error

    def page(self, delivery: Delivery[T]) -> Page[T]:
        """The whole *delivery*, handed out."""
        self.hand_out([item for item, _ in delivery.records])
        return Page(
            records=[record for _, record in delivery.records],
            invalid=[invalid for _, invalid in delivery.invalid],
            checkpoint=self.checkpoint,
            answer=delivery.answer,
            total=delivery.total,
        )

    def _deliver(self, fresh: Sequence[Item], answer: Response, total: int | None = None) -> Delivery[T]:
        """Read *fresh*, all of a page that has not been handed out before."""
        self._handed_out, self._waiting = [], len(fresh)
        delivery = self._read(fresh, answer, total)
        self.hand_out([item for item, _ in delivery.invalid])
        self.invalid += [invalid for _, invalid in delivery.invalid]
        return delivery

    def _read(self, fresh: Sequence[Item], answer: Response, total: int | None) -> Delivery[T]:
        tolerated: list[Tolerated] = []
        delivery: Delivery[T] = Delivery(answer, [], [], total)
        read, records = self._plan.read, delivery.records
        for item in fresh:
            fault = item.fault
            if fault is None:
                try:
                    records.append((item, read(item.raw, tolerated)))
                except ValueError:
                    fault = "not readable as a record"
            if fault is not None:
                delivery.invalid.append((item, InvalidItem(item.position, fault, item.raw)))
        if tolerated:
            self._plan.note(self._plan.operation, tolerated)
        return delivery


class BaseWalk(BaseProgress[T]):
    """One pass over pages: `request()` says what to send, `receive()` takes the answer, until there is no request."""

    def __init__(self, plan: Plan[T]) -> None:
        super().__init__(plan)
        self._expected: tuple[Expected, ...] = ()

    def request(self) -> Request | None:
        """The next request; None when the walk is over."""
        request = self._plan_request()
        self._expected = () if request is None else expect(request)
        return request

    @abstractmethod
    def _plan_request(self) -> Request | None:
        """The same, for `request`."""

    @abstractmethod
    def receive(self, answer: Response) -> Delivery[T]:
        """What *answer* brings, to be handed out with `hand_out`."""

    def refuse(self, error: WelkinError) -> None:
        """
        Take note that the request failed.

        Raises:
            WelkinError: *error* with the position.
        """
        raise self.mark(error)

    def _compare(self, entries: list[Any], answer: Response) -> None:
        """See `compare`."""
        compare(entries, self._expected, self._plan.operation, answer)


def compare(
    entries: list[Any], expected: tuple[Expected, ...], operation: Operation, answer: Response
) -> None:
    """
    Compare all *entries* of a page with what the walk asks for.

    Raises:
        ResponseMismatchError: one is of something else. Nothing of its page may be handed out, since nobody knows
            which of the others belong to it.
    """
    member = find_mismatch(entries, expected)
    if member is not None:
        raise mismatch(member, operation, status=answer.status)


def read_json(answer: Response) -> object:
    """The JSON value of *answer*; raises `UnreadableResponseError` where it holds none, or errors in the place of records."""
    try:
        value = answer.json()
    except ValueError:
        raise UnreadableResponseError("the answer is no JSON") from None
    check_no_refusal(value)
    return value
