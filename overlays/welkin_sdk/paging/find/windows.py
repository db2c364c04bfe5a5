"""
The walk over a Find as a value: which window to ask for next, and what a page changes.

The API pages by time alone and says neither how it orders a page nor how much it grants. So a walk is a stack of
windows of `updated_at`. It assumes ascending pages as long as they are, re-reads the instant it stopped at, and drops
what it has handed out already. When pages come in another order it halves windows until each fits a page, which needs
no order at all. A page that leads nowhere is asked for in a larger size, and in the end stops the walk with an error:
never a record skipped in silence, never the same request for ever.
Source: Data API, "Find endpoints"; checklist C3, C4; the hazards H1 to H5 and H17 to H20 of time-window paging.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from attrs import evolve, frozen

from welkin_sdk.errors import PaginationError
from welkin_sdk.instant import (
    SECOND_MICROSECONDS,
    floor_second,
    parse_instant,
    to_datetime,
    to_instant,
)
from welkin_sdk.paging.envelope import PageBody
from welkin_sdk.paging.find.cursor import (
    ASKED_ON_TRIAL,
    PROVEN,
    SMALLEST_SILENT_CAP,
    Cursor,
    Span,
    add_seen,
    cap,
    change,
    grow,
    has_come,
    is_other_half,
    prune,
    retry,
    split,
    try_larger,
    uncap,
)
from welkin_sdk.paging.items import Item, look_at

# Costs less than halving a second down to an instant, twenty times over.
_CHEAP_PAGE = 800
# Times are shown to the millisecond at least.
_CUT = 1_000
# Halving 1970..today down to a microsecond takes 51 steps, each of which may bring nothing new; this is far above.
_BARREN_LIMIT = 1_000


@frozen
class Step:
    """
    What one page comes to.

    Attributes:
        cursor: where the walk goes on; None when it cannot, because this page leads nowhere.
        reread: the cursor that asks for this same page again; with digests added, the position inside the page.
        fresh: entries not handed out before, in the server's order, unreadable ones among them.
        is_granted: the page came in full, so that where the walk cannot go on the limit is not the server's.
    """

    cursor: Cursor | None
    reread: Cursor
    fresh: list[Item]
    is_granted: bool


def advance(cursor: Cursor, body: PageBody, *, server_time: datetime | None = None) -> Step:
    """
    What *body*, the answer to `plan_window(cursor)`, comes to.

    Args:
        server_time: the answer's Date; settles the upper end of a walk that was given none.

    Raises:
        PaginationError: the server says that it understood a bound differently.
    """
    reread = _settle(cursor, server_time)
    _check_echo(cursor, reread, body)
    items = look_at(body.records)
    fresh = _pick_fresh(reread, items)
    reread = _note_size(_note_coarse(reread, items), body)
    look = _Look.of(reread, body, items, len(fresh))
    after = change(
        add_seen(reread, [item for item in items if not item.is_plain]),
        barren=0 if fresh else reread.barren + 1,
        largest=max(reread.largest, look.count),
    )
    moved = None if after.barren > _BARREN_LIMIT else _move(after, look)
    is_granted = look.count >= reread.asked_size and not reread.is_capped
    return Step(moved and prune(moved, items), retry(reread), fresh, is_granted)


def _settle(cursor: Cursor, server_time: datetime | None) -> Cursor:
    """Fix the upper end, so that what changes during the walk belongs to the next one."""
    if not cursor.is_open or not cursor.spans:
        return cursor
    lo, hi = cursor.span
    if server_time is None:
        return evolve(cursor, is_open=False)
    settled = floor_second(to_instant(server_time)) + SECOND_MICROSECONDS
    if settled <= lo:
        return evolve(cursor, is_open=False)
    if settled <= hi:
        return evolve(cursor, is_open=False, spans=(Span(lo, settled),))
    # The server lives later than we asked for: the rest is read after this.
    return evolve(cursor, is_open=False, spans=(Span(hi - 1, settled), Span(lo, hi)))


def _check_echo(asked: Cursor, settled: Cursor, body: PageBody) -> None:
    lo, hi = asked.span
    # While the end is open, a server may well answer with its own time in place of our guess.
    _check_bound("page[from]", body.echo_from, lo, lo)
    _check_bound("page[to]", body.echo_to, settled.span.hi, hi)


def _check_bound(name: str, echo: int | None, lowest: int, highest: int) -> None:
    if echo is None or lowest - SECOND_MICROSECONDS <= echo <= highest + SECOND_MICROSECONDS:
        return
    raise PaginationError(
        f"the server did not take {name} as sent: asked {to_datetime(highest).isoformat()},"
        f" understood {to_datetime(echo).isoformat()}"
    )


def _pick_fresh(cursor: Cursor, items: Sequence[Item]) -> list[Item]:
    fresh: list[Item] = []
    lo, seen, instants = cursor.span.lo, cursor.seen, frozenset(cursor.seen.values())
    # Behind an edge that an ascending walk has passed, everything has been handed out, and its digests are forgotten.
    # Entries from there come when the server filters by whole seconds.
    passed = cursor.order == "ascending" and cursor.is_proven and lo > cursor.since
    for item in items:
        at = item.updated_at
        # By far the most cannot have come, and for them a call is saved.
        if (at in instants or not item.is_plain) and has_come(seen, instants, item):
            continue
        if passed and at is not None and at < lo:
            continue
        fresh.append(item)
    # What is twice on a page has the same time both times.
    if len({item.updated_at for item in fresh}) == len(fresh):
        return fresh
    distinct: dict[object, Item] = {}
    for item in fresh:
        distinct.setdefault(item.version, item)
    return list(distinct.values())


def _note_coarse(cursor: Cursor, items: Sequence[Item]) -> Cursor:
    """A record well beside the window, though in the same second; nearer, its time may have been cut to be shown."""
    lo, hi = cursor.span
    times = [item.updated_at for item in items if item.updated_at is not None]
    if not times or (min(times) >= lo and max(times) <= hi):
        return cursor
    is_before = any(floor_second(lo) <= at <= lo - _CUT for at in times)
    is_behind = any(hi + _CUT <= at < floor_second(hi) + SECOND_MICROSECONDS for at in times)
    return evolve(cursor, is_coarse=True) if is_before or is_behind else cursor


def _note_size(cursor: Cursor, body: PageBody) -> Cursor:
    if body.echo_size is not None and body.echo_size < cursor.asked_size:
        return cap(cursor, body.echo_size)
    return uncap(cursor) if len(body.records) >= cursor.asked_size else cursor


@frozen
class _Look:
    """What the next move depends on."""

    count: int
    is_complete: bool
    is_ascending: bool
    times: list[int]
    next_from: int | None

    @classmethod
    def of(cls, cursor: Cursor, body: PageBody, items: Sequence[Item], fresh: int) -> _Look:
        times = [item.updated_at for item in items if item.updated_at is not None]
        # An entry that is no record is passed over; a record without a time may stand anywhere.
        is_timed = all(s.updated_at is not None or s.fault is not None for s in items)
        next_from = parse_instant(body.next_from)
        if next_from is not None and times and next_from == floor_second(times[-1]):
            # Links cut to the second were seen. Such a one says no less than the last record does.
            next_from = times[-1]
        return cls(
            count=len(items),
            is_complete=_is_complete(cursor, body, next_from, len(items), fresh),
            is_ascending=is_timed and times == sorted(times),
            times=times,
            next_from=next_from,
        )


def _is_complete(cursor: Cursor, body: PageBody, next_from: int | None, count: int, fresh: int) -> bool:
    """Whether the page holds everything of its window."""
    if body.has_next and (next_from is None or next_from <= cursor.span.hi):
        return False
    if body.echo_size is not None:
        return count < min(body.echo_size, cursor.asked_size)
    if body.has_links:
        return count < cursor.asked_size
    # Neither says what a full page is, so the server may cap as it likes: the end is where nothing new comes, in a page
    # too small to have been cut.
    is_short = count < max(cursor.largest, SMALLEST_SILENT_CAP)
    return count == 0 or (fresh == 0 and is_short and count < cursor.asked_size)


def _move(cursor: Cursor, look: _Look) -> Cursor | None:
    """Where the walk goes after this page; None when nowhere."""
    if look.is_complete:
        return _finish(cursor) if look.count else _finish_empty(cursor)
    if cursor.order == "unordered":
        lo, hi = cursor.span
        # A server that compares whole seconds shows all of one in whatever part of it is asked for; that of others is
        # the smaller, the narrower it is.
        if hi - lo <= SECOND_MICROSECONDS:
            is_same = cursor.is_coarse or not look.times
            larger = grow(cursor) if is_same else try_larger(cursor, _CHEAP_PAGE)
            return larger or split(cursor) or grow(cursor)
        return split(cursor) or grow(cursor)
    if not look.is_ascending:
        return _distrust(cursor)
    return _follow(cursor, look)


def _finish(cursor: Cursor) -> Cursor:
    """The window is read; what was passed over on trust alone is read again, in halves where it must be."""
    done, rest = cursor.span, cursor.later
    if cursor.order == "ascending" and not cursor.is_proven and done.lo > cursor.since:
        passed = Span(cursor.since, done.lo + 1)
        return evolve(cursor, spans=(*rest, passed), order="unordered", asked_size=cursor.page_size)
    return evolve(
        cursor, spans=rest, since=rest[-1].lo if rest else cursor.since, asked_size=cursor.page_size
    )


def _finish_empty(cursor: Cursor) -> Cursor:
    """Where one half of a window has nothing, the other has all that did not fit a page: it is halved without being asked."""
    done, rest = cursor.span, cursor.later
    moved = _finish(cursor)
    if cursor.order == "unordered" and rest and is_other_half(rest[-1], done):
        return split(moved) or moved
    return moved


def _distrust(cursor: Cursor) -> Cursor | None:
    """Pages are in no order: halve from here on, and from the start where order was never proven."""
    lo, hi = cursor.span
    unordered = evolve(cursor, order="unordered")
    if cursor.is_proven or lo == cursor.since:
        return split(unordered) or grow(unordered)
    return evolve(unordered, spans=(*cursor.later, Span(cursor.since, hi)), asked_size=cursor.page_size)


def _follow(cursor: Cursor, look: _Look) -> Cursor | None:
    """The page is ascending: go on at its last instant, or where the next link says, whichever is earlier."""
    lo, hi = cursor.span
    instants = len(set(look.times))
    # A link proves no order, though it moves page[from] on: a descending server whose page is all one instant writes
    # the same one, and its older records would be skipped.
    proof = min(PROVEN, cursor.proof + max(0, instants - 1))
    steps = [*look.times[-1:], *([] if look.next_from is None else [look.next_from])]
    if not steps or (instants < 2 and proof < PROVEN):
        return try_larger(cursor, ASKED_ON_TRIAL) or split(evolve(cursor, order="unordered")) or grow(cursor)
    if (step := min(steps)) > hi:
        return _finish(evolve(cursor, proof=proof))
    # One microsecond back, in case the server leaves its lower bound out; needless where this page shows otherwise.
    edge = step if lo in look.times else step - 1
    if edge <= lo:
        return grow(cursor)
    return evolve(cursor, spans=(*cursor.later, Span(edge, hi)), proof=proof, asked_size=cursor.page_size)
