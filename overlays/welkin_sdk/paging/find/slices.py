"""
A walk over a Find in slices of time that are read at once, as a value: where they are cut, and one cursor for them all.

Each part has a cursor of its own, and is read as a walk of its own with all its care (`page`). Parts follow one another in
time, and their windows overlap as all windows do, so that bounds may be included or not. What two of them show at their
border is handed out once, since whoever hands out keeps the digests of what may come again.

Where a server sorts, a slice holds about a page: as long as the last pages went, wider where little came, narrower where
much did. One that holds more is cut again behind its first page. Where it does not sort, the halves that a walk makes of
its windows are the parts. Nothing is cut before the first answer has come, or while a walk may have to go back to its
start.

A record that is changed moves to the present. Read in turn, it is met where it was or where it went; read at once, it could
leave one part before that is read for another that has been read. So what lies in the last minutes, or ahead, is the last
part, and is asked for only once everything before it has been read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import inf, isinf, sqrt
from typing import Any

from attrs import define, evolve, field, frozen

from welkin_sdk.instant import SECOND_MICROSECONDS, floor_second, to_instant
from welkin_sdk.paging.find.cursor import DEFAULT_PAGE_SIZE, Cursor, Span, prune
from welkin_sdk.paging.find.windows import Step

__all__ = ["Arrived", "Part", "Slices", "join"]

# Longer than a change takes to show anywhere, and than the clocks of one server differ. The other two are assumed of a
# server that sends no Date as they are in `begin`: this machine's clock is wrong by less than a day.
_SETTLED_AFTER = timedelta(minutes=5)
_ANY_CLOCK = timedelta(days=1)
# Times are shown to the millisecond at least, so no border lies between two that look alike.
_LEAST_US = 1_000
# Of a shorter stretch a server that compares whole seconds would show most twice.
_LEAST_COARSE_US = 4 * SECOND_MICROSECONDS
# One stretch may be quite unlike the next: a wide slice is cut again, while narrow ones cost requests for little.
_MOST_LESS = 4
# Of a normal distribution, as a multiple of the mean distance; what a page has at its two borders comes on top of it.
_DEVIATION = 1.25
_LEAST_MARGIN = 2
_REMEMBERED_SLICES = 8


@define
class Pace:
    """
    How densely records lie where parts are cut one behind the other.

    Attributes:
        page_us: how long a stretch of time holds a page.
    """

    page_us: float

    def learn(self, page_us: float) -> None:
        """Go by *page_us* of a stretch that was read; `inf` where it was empty."""
        self.page_us = page_us if isinf(self.page_us) else max(page_us, self.page_us / _MOST_LESS)


@define(eq=False)
class Part:
    """
    One stretch of time, read page by page.

    Attributes:
        position: where it stands for the reader; behind it nothing but what is in its digests was handed out.
        next: what is asked for next, further on; None where that leads nowhere.
        pace: None until the first page of a walk has come.
    """

    position: Cursor
    next: Cursor | None = field(init=False)
    pace: Pace | None = None

    def __attrs_post_init__(self) -> None:
        self.next = self.position


@frozen
class Arrived:
    """
    A page that has come.

    Attributes:
        step: what it comes to.
        server_time: its answer's Date.
        answer: what it came in; whatever the walk makes of it.
    """

    step: Step
    server_time: datetime | None
    answer: Any = field(repr=False)


class Slices:
    """
    Cuts parts as their pages come; a `Cutter` of `Lanes`.

    Args:
        now: this machine's time.
    """

    def __init__(self, *, now: datetime) -> None:
        self._now = now
        self._settled_us: int | None = None
        self._is_coarse = False
        self._is_unordered = False
        self._largest = 0
        self._page = DEFAULT_PAGE_SIZE
        # How far slices are from what they should have, in records; None while nobody knows, or they are further than that.
        self._spread: float | None = None

    def note(self, part: Part, page: Arrived) -> bool:
        """Learn from a page of *part*; whether it was the last one."""
        step = page.step
        if self._settled_us is None:
            self._settled_us = self._settled_until(page.server_time)
        after = step.cursor
        if after is not None:
            self._is_coarse |= after.is_coarse
            self._is_unordered |= after.order == "unordered"
            self._largest = max(self._largest, after.largest)
        if step.reread.order == "ascending":
            self._measure(part, step)
        return after is not None and after.is_done

    def _settled_until(self, server_time: datetime | None) -> int:
        clock = self._now - _ANY_CLOCK if server_time is None else min(server_time, self._now)
        return floor_second(to_instant(clock - _SETTLED_AFTER))

    def _measure(self, part: Part, step: Step) -> None:
        """Take note how much time a page covers, for what is cut behind it."""
        lo, hi = step.reread.span
        times = [one.updated_at for one in step.fresh if one.updated_at is not None]
        after = step.cursor
        if after is None:
            return
        page = self._page = min(after.largest, after.page_size)
        # A server that does not say what a full page is may be asked again for what a slice has no more of.
        is_through = after.is_done or after.span.hi != hi or 2 * len(step.fresh) < page
        if is_through and part.pace is not None:
            self._learn_spread(len(times))
            part.pace.learn((hi - lo) * self._wanted / len(times) if times else inf)
        elif not is_through and len(times) > 1 and times[-1] > times[0]:
            self._spread = None
            page_us = (times[-1] - times[0]) * self._wanted / len(times)
            if part.pace is not None:
                part.pace.learn(page_us)
            part.pace = Pace(page_us)

    @property
    def _wanted(self) -> float:
        """
        How many records a slice should have: by chance it has more than a page in one case of six. Where they come more
        evenly than chance has it, it is nearly a page.
        """
        margin = sqrt(self._page) if self._spread is None else max(_LEAST_MARGIN, _DEVIATION * self._spread)
        return max(self._page - min(margin, sqrt(self._page)), self._page / 2)

    def _learn_spread(self, count: int) -> None:
        before = sqrt(self._page) / _DEVIATION if self._spread is None else self._spread
        self._spread = before + (abs(count - self._wanted) - before) / _REMEMBERED_SLICES

    def cut(self, part: Part) -> Part | None:
        """Cut *part*, whose next page is to be asked for, behind what that page may bring; what is left behind it."""
        cursor = part.next
        if cursor is None or cursor.is_done or cursor.is_open or self._settled_us is None:
            return None
        if cursor.order == "ascending" and not cursor.is_proven:
            return None
        cursor = part.next = self._informed(cursor)
        if cursor.later:
            return self._split(part, cursor.spans[-1:], cursor.later)
        border = self._border(part, cursor)
        if border is None:
            return None
        lo, hi = cursor.span
        return self._split(part, (Span(lo, border),), (Span(border - 1, hi),))

    def _informed(self, cursor: Cursor) -> Cursor:
        """*cursor* with what pages of other parts have shown of the server."""
        return evolve(
            cursor,
            order="unordered" if self._is_unordered else cursor.order,
            largest=max(cursor.largest, self._largest),
            is_coarse=cursor.is_coarse or self._is_coarse,
        )

    def _border(self, part: Part, cursor: Cursor) -> int | None:
        """Where a slice from the start of *cursor* ends; None: with it."""
        assert self._settled_us is not None
        lo, hi = cursor.span
        until = min(hi, self._settled_us)
        if until - lo <= _LEAST_US:
            return None
        at_most = until if until < hi else None
        if cursor.order == "unordered" or part.pace is None:
            return at_most
        length = max(part.pace.page_us, _LEAST_COARSE_US if self._is_coarse else _LEAST_US)
        if until - lo < 1.5 * length:
            return at_most
        unit = SECOND_MICROSECONDS if length >= _LEAST_COARSE_US else _LEAST_US
        # Rounded up, so that every slice comes a step further.
        border = -(-(lo + int(length)) // unit) * unit
        return border if border < until else at_most

    def _split(self, part: Part, spans: tuple[Span, ...], later: tuple[Span, ...]) -> Part:
        assert part.next is not None
        rest = evolve(part.next, spans=later, since=later[-1].lo, asked_size=part.next.page_size, barren=0)
        part.next = evolve(part.next, spans=spans)
        return Part(prune(rest), pace=part.pace)

    def is_last(self, part: Part) -> bool:
        """Whether a record may have moved into *part* from one before it."""
        cursor = part.next
        if cursor is None or cursor.is_done:
            return False
        return self._settled_us is None or cursor.span.hi > self._settled_us


def join(cursors: Sequence[Cursor], seen: Mapping[bytes, int]) -> Cursor | None:
    """
    One cursor for walks that follow one another in time; None where they are all at their ends.

    Args:
        cursors: in this order; only of the first something has been handed out.
        seen: what was handed out and may come again. The rest is left out: entries from before the first window come
            only of a server that compares whole seconds.
    """
    left = [cursor for cursor in cursors if not cursor.is_done]
    if not left:
        return None
    first = left[0]
    spans = [*reversed(first.spans)]
    for span in (span for cursor in left[1:] for span in reversed(cursor.spans)):
        if span.hi <= spans[-1].hi:
            continue  # cut off a window that is asked for once more
        if first.order == "ascending" and span.lo <= spans[-1].hi:
            spans[-1] = Span(spans[-1].lo, span.hi)
        else:
            spans.append(span)
    lo = floor_second(first.span.lo)
    horizon = lo if first.order == "unordered" or first.is_proven else min(lo, first.since)
    kept = {digest: until for digest, until in seen.items() if until >= horizon}
    largest = max(cursor.largest for cursor in left)
    return evolve(first, spans=tuple(reversed(spans)), largest=largest, seen=kept)
