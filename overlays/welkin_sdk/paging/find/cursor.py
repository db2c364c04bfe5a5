"""
Where a walk over a Find stands, as a value: the windows still to be read, and what may come again.

What a page does to it is decided in `page`; here is what a cursor can be asked and how it changes by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from attrs import evolve, field, frozen

from welkin_sdk.arguments import check_count
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.instant import (
    DAY_MICROSECONDS,
    EARLIEST,
    LATEST,
    floor_second,
    to_datetime,
    to_instant,
)
from welkin_sdk.paging.items import Item

DEFAULT_PAGE_SIZE = 50
"""What every sample of the reference shows."""
SMALLEST_SILENT_CAP = DEFAULT_PAGE_SIZE
"""Nothing ever showed a server that grants less without saying so."""

# Pages in another order look ascending by chance: k different instants do once in k! times. So many neighbouring pairs
# in order (over all pages read on trust) leave one chance in 40 million where one page holds them all, and one in
# thousands where pages are tiny. Twice as many made a walk of 40 records in pages of 15 cost 53 requests instead of 4.
PROVEN = 10

LARGEST_PAGE = 100_000
"""Records of a page at most, however many the server would grant: a page is held in memory as a whole."""

_GROWTH = 4
# Asked for whether or not the server seems to grant so much; only where that comes in full, more is asked for.
ASKED_ON_TRIAL = 12_800
# Bounds that are left out still leave one instant between them; a narrower window may be an empty one.
_NARROWEST = 2


class Span(NamedTuple):
    """A window of `updated_at` as it is asked for, both ends included, in microseconds since 1970."""

    lo: int
    hi: int


class Window(NamedTuple):
    """What to ask the server for."""

    updated_from: datetime
    updated_to: datetime
    page_size: int


@frozen
class Cursor:
    """
    Where a walk stands between two requests.

    Attributes:
        spans: what is still to be read; the last one is next.
        identity: which Find this is, see `identify`.
        page_size: what the caller chose; `asked_size` is what the next request asks for, at most `size_limit`.
        order: "ascending" as long as pages are; "unordered" once one was not.
        since: where the walk began; with pages out of order before `proof` is reached, it begins again there.
        proof: neighbouring pairs of instants seen in ascending order so far, up to a limit.
        is_open: the upper end is a guess until the first answer tells the server's time.
        largest: most entries any page had: a server that caps without saying so caps no lower.
        is_capped: the server has refused a size, or said that it grants less: `size_limit` is its own.
        largest_page: what `size_limit` never exceeds, but where the caller's own size does.
        is_coarse: the server has shown what lies beside a window: it compares whole seconds.
        barren: pages in a row that brought nothing new.
        seen: records handed out that may come again: digest -> the latest instant at which they may.
    """

    spans: tuple[Span, ...]
    identity: str
    page_size: int
    asked_size: int
    size_limit: int
    since: int
    order: Literal["ascending", "unordered"] = "ascending"
    proof: int = 0
    is_open: bool = False
    largest: int = 0
    barren: int = 0
    is_capped: bool = False
    largest_page: int = LARGEST_PAGE
    is_coarse: bool = False
    seen: Mapping[bytes, int] = field(factory=dict[bytes, int], repr=False)

    @property
    def is_done(self) -> bool:
        return not self.spans

    @property
    def span(self) -> Span:
        """The window that is read next."""
        return self.spans[-1]

    @property
    def later(self) -> tuple[Span, ...]:
        """The windows that are read after it."""
        return self.spans[:-1]

    @property
    def is_proven(self) -> bool:
        return self.proof >= PROVEN


def begin(
    identity: str,
    *,
    now: datetime,
    updated_from: datetime | None = None,
    updated_to: datetime | None = None,
    page_size: int | None = None,
    largest_page: int = LARGEST_PAGE,
) -> Cursor:
    """
    The cursor of a new walk.

    Args:
        now: this machine's time; matters only without *updated_to*, and then only until the first answer.
        largest_page: most records that a page is asked to hold, unless *page_size* is more.

    Raises:
        InvalidRequestError: a bound that is no datetime, has no time zone or is off the calendar, bounds the wrong way
            round, or a page size below 1.
    """
    size = DEFAULT_PAGE_SIZE if page_size is None else page_size
    check_count("page_size", size, least=1)
    for name, moment in (("updated_from", updated_from), ("updated_to", updated_to)):
        _refuse_no_instant(name, moment)
    _refuse_no_span(updated_from, updated_to)
    lo = to_instant(updated_from) if updated_from else 0
    # A day ahead covers any clock that is merely wrong; the first answer's time then takes its place.
    hi = to_instant(updated_to) if updated_to else max(lo, to_instant(now) + DAY_MICROSECONDS)
    if lo > hi:
        raise InvalidRequestError("updated_from is later than updated_to")
    return Cursor(
        spans=(Span(lo, hi),),
        identity=identity,
        page_size=size,
        asked_size=size,
        size_limit=_first_limit(size, largest_page),
        since=lo,
        is_open=updated_to is None,
        largest_page=largest_page,
    )


def _refuse_no_instant(name: str, moment: object) -> None:
    if moment is None or (isinstance(moment, datetime) and moment.utcoffset() is not None):
        return
    if isinstance(moment, datetime):
        raise InvalidRequestError(f"{name} has no time zone; e.g. datetime(2026, 1, 1, tzinfo=UTC)")
    raise InvalidRequestError(
        f"{name}: expected a datetime with a time zone, got {type(moment).__name__};"
        " e.g. datetime(2026, 1, 1, tzinfo=UTC)"
    )


def _refuse_no_span(updated_from: datetime | None, updated_to: datetime | None) -> None:
    """Moved to UTC, a bound must still be a date, and there must be time behind the lower one for records to lie in."""
    lo = 0 if updated_from is None else to_instant(updated_from)
    hi = LATEST if updated_to is None else to_instant(updated_to)
    if not EARLIEST <= lo <= LATEST - DAY_MICROSECONDS:
        raise InvalidRequestError(
            "updated_from: at or beyond the end of the calendar; leave it out for all records"
        )
    if not EARLIEST <= hi <= LATEST:
        raise InvalidRequestError(
            "updated_to: beyond the end of the calendar; leave it out for no upper bound"
        )


def _first_limit(page_size: int, largest_page: int) -> int:
    # At least one size above the caller's own, so that a page can be asked for differently once.
    return max(page_size, min(largest_page, max(ASKED_ON_TRIAL, _GROWTH * page_size)))


def change(cursor: Cursor, **members: Any) -> Cursor:
    """As `evolve`, but *cursor* itself where it has these *members* already, as from page to page it mostly has."""
    is_same = all(getattr(cursor, name) == value for name, value in members.items())
    return cursor if is_same else evolve(cursor, **members)


def retry(cursor: Cursor) -> Cursor:
    """The same window as if it were asked for the first time: later the server may grant more."""
    limit = _first_limit(cursor.page_size, cursor.largest_page)
    return change(cursor, asked_size=cursor.page_size, size_limit=limit, is_capped=False, barren=0)


def plan_window(cursor: Cursor) -> Window:
    """What to ask for next; only for a cursor that is not done."""
    lo, hi = cursor.span
    return Window(to_datetime(lo), to_datetime(hi), cursor.asked_size)


def refuse_size(cursor: Cursor) -> Cursor | None:
    """The cursor once the server has refused `asked_size`; None when that was the caller's own size."""
    if cursor.asked_size <= cursor.page_size:
        return None
    # What was granted once is granted again, as far as anybody knows.
    limit = max(cursor.page_size, min(cursor.largest, cursor.asked_size - 1))
    return evolve(cursor, asked_size=cursor.page_size, size_limit=limit, is_capped=True)


def add_seen(cursor: Cursor, items: Sequence[Item]) -> Cursor:
    """*cursor* once *items*, all from its next window, have been handed out."""
    return evolve(cursor, seen=_join(cursor, cursor.seen, items)) if items else cursor


def _join(cursor: Cursor, before: Mapping[bytes, int], items: Sequence[Item]) -> dict[bytes, int]:
    hi = cursor.span.hi
    seen = dict(before)
    for item in items:
        # An entry without a time lies somewhere in the window it came in: at the end of it at the latest.
        until = hi if item.updated_at is None else item.updated_at
        digest = item.digest
        seen[digest] = min(seen.get(digest, until), until)
    return seen


def has_come(seen: Mapping[bytes, int], instants: Collection[int], item: Item) -> bool:
    """
    Whether *item* is one of *seen*.

    Args:
        instants: those of *seen*; a record whose own is none of them needs no digest.
    """
    if item.is_plain and item.updated_at not in instants:
        return False
    return item.digest in seen


def grow(cursor: Cursor) -> Cursor | None:
    """The same window in a larger page; None when the server grants none."""
    return _grow(cursor, cursor.size_limit)


def _grow(cursor: Cursor, limit: int) -> Cursor | None:
    if cursor.asked_size >= limit:
        return None
    return evolve(cursor, asked_size=min(cursor.asked_size * _GROWTH, limit))


def try_larger(cursor: Cursor, most: int) -> Cursor | None:
    """As `grow`, up to *most* or once: where there are other ways to go on, no page has to be huge."""
    return _grow(cursor, min(cursor.size_limit, max(most, _GROWTH * cursor.page_size)))


def cap(cursor: Cursor, granted: int) -> Cursor:
    """*cursor* once the server has said that it grants no more than *granted*."""
    limit = min(cursor.size_limit, max(granted, cursor.page_size))
    return evolve(cursor, size_limit=limit, is_capped=True)


def uncap(cursor: Cursor) -> Cursor:
    """*cursor* once a page was granted in full: an instant that does not fit it may fit a larger one."""
    if cursor.is_capped:
        return cursor
    limit = min(_GROWTH * cursor.asked_size, cursor.largest_page)
    return change(cursor, size_limit=max(cursor.size_limit, limit))


def split(cursor: Cursor) -> Cursor | None:
    """
    Two windows for one, the earlier one next; they overlap, so that bounds may be inclusive or not.

    None when the window is too narrow for that.
    """
    lo, hi = cursor.span
    if hi - lo <= _NARROWEST:
        return None
    middle = (lo + hi) // 2
    halves = (Span(middle, hi), Span(lo, middle + 1))
    return evolve(cursor, spans=(*cursor.later, *halves), asked_size=cursor.page_size)


def is_other_half(later: Span, earlier: Span) -> bool:
    """Whether `split` has made the two out of one, as far as they show it."""
    longer = (earlier.hi - earlier.lo) - (later.hi - later.lo)
    return later.lo == earlier.hi - 1 and 0 <= longer <= 1


def prune(cursor: Cursor, items: Sequence[Item] = ()) -> Cursor:
    """*cursor*, once the plain ones of *items* have been handed out as well, without the digests of what cannot come again."""
    if cursor.is_done:
        return evolve(cursor, seen={})
    horizon = _horizon(cursor)
    kept = {digest: until for digest, until in cursor.seen.items() if until >= horizon}
    edge = [item for item in items if item.updated_at is not None and item.updated_at >= horizon]
    return change(cursor, seen=_join(cursor, kept, [item for item in edge if item.is_plain]))


def _horizon(cursor: Cursor) -> int:
    """The earliest instant of what may come again."""
    horizon = cursor.span.lo
    if cursor.order == "ascending" and not cursor.is_proven:
        return cursor.since
    if cursor.order == "unordered" or horizon == cursor.since:
        # The server may filter by whole seconds. Only behind the start of an ordered walk it is seen from the time alone
        # that something has come before.
        return floor_second(horizon)
    return horizon
