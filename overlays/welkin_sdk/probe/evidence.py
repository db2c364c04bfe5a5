"""
What answers show, as rules over values: order, sizes, sort, bounds by date, times that move.

No rule claims more than was seen: where the records at hand do not tell, the word is "unknown", and why is said with it.
Ids and times are held here for as long as they are compared; no repr shows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from welkin_sdk.instant import SECOND_MICROSECONDS, parse_instant
from welkin_sdk.paging.items import digest_of
from welkin_sdk.probe.report import DateFilter, MovesTime, Order, PageCap, Sort

MARGIN_US = SECOND_MICROSECONDS
"""Times that differ by less may be two stamps of one write."""

_APART_US = 4 * SECOND_MICROSECONDS
_NESTED = ("jsonBody", "encounter")
_CREATED = ("createdAt", "created_at")
UPDATED = ("updatedAt", "updated_at")
"""The members that have a record's time of change: its own, or inside of a body that Designer made."""

_DELETED = ("deleted", "isDeleted")


@frozen
class Seen:
    """
    One entry of a page.

    Attributes:
        key: what it is known by when it comes again.
        id: None where it has none of its own.
        created_us, updated_us: microseconds since 1970; None where it tells none.
        is_flagged: it says of itself that it is deleted.
        updated_by: the member that its time of change is in.
    """

    key: bytes = field(repr=False)
    id: str | None = field(repr=False)
    created_us: int | None = field(repr=False)
    updated_us: int | None = field(repr=False)
    is_flagged: bool = False
    updated_by: str = UPDATED[0]

    @property
    def was_moved(self) -> bool:
        """Whether it was updated after it was created, by its own word."""
        return _is_later(self.updated_us, self.created_us, MARGIN_US)

    @property
    def is_apart(self) -> bool:
        """Whether a window of two seconds around one of its times does not hold the other."""
        return _is_later(self.updated_us, self.created_us, _APART_US)


@frozen
class Look:
    """
    One page.

    Attributes:
        rows: its entries, in the server's order.
        total: entries on all pages; None where the server does not say.
        told_size: what it says was granted; likewise.
        has_more: whether others follow, by any word of it; None where it says nothing.
    """

    rows: tuple[Seen, ...] = field(repr=False)
    total: int | None = None
    told_size: int | None = None
    has_more: bool | None = None

    @property
    def keys(self) -> list[bytes]:
        return [one.key for one in self.rows]

    @property
    def updated(self) -> list[int]:
        """The times of change there are, in the page's order."""
        return [one.updated_us for one in self.rows if one.updated_us is not None]

    @property
    def is_whole(self) -> bool:
        """Whether it is known to hold the whole list."""
        return self.has_more is False or (self.total is not None and len(self.rows) >= self.total)


def look_at(entries: Sequence[Any]) -> tuple[Seen, ...]:
    """The entries of a page that are objects."""
    return tuple(_look(one) for one in entries if isinstance(one, dict))


def _look(entry: dict[str, Any]) -> Seen:
    inner = _inside(entry, _NESTED)
    places = (entry, inner, _inside(inner, _NESTED))
    own = entry.get("id") if "id" in entry else inner.get("id")
    identifier = own if isinstance(own, str) and own else None
    created_us, _ = _time(places, _CREATED)
    updated_us, updated_by = _time(places, UPDATED)
    return Seen(
        key=digest_of(identifier if identifier is not None else entry),
        id=identifier,
        created_us=created_us,
        updated_us=updated_us,
        is_flagged=any(place.get(name) is True for place in places for name in _DELETED),
        updated_by=updated_by,
    )


def _inside(entry: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The first object that is there under one of the *names*; an empty one where none is."""
    found = (entry.get(name) for name in names)
    return next((one for one in found if isinstance(one, dict)), {})


def _time(places: Sequence[dict[str, Any]], names: Sequence[str]) -> tuple[int | None, str]:
    """The first time that can be read, and the member that it is in."""
    times = ((parse_instant(place.get(name)), name) for place in places for name in names)
    return next((one for one in times if one[0] is not None), (None, names[0]))


def _is_later(time: int | None, than: int | None, by: int) -> bool:
    return time is not None and than is not None and time > than + by


# --- order


def repeats_needed(rows: int) -> int:
    """How often a list of so many rows has to come alike again: by chance it does so once in a thousand times; 0 for never."""
    return {0: 0, 1: 0, 2: 0, 3: 4, 4: 3, 5: 2, 6: 2}.get(rows, 1)


def judge_order(looks: Sequence[Look]) -> Order:
    """Of the same question, asked several times."""
    first = looks[0]
    if any(_differ(first, other) for other in looks[1:]):
        return "unstable"
    needed = repeats_needed(len(first.rows))
    return "stable" if needed and len(looks) > needed else "unknown"


def _differ(one: Look, other: Look) -> bool:
    common = set(one.keys) & set(other.keys)
    order = [[key for key in look.keys if key in common] for look in (one, other)]
    times = [{row.key: row.updated_us for row in look.rows} for look in (one, other)]
    # What was changed in between may have moved for that reason.
    still = {key for key in common if times[0][key] == times[1][key]}
    if [key for key in order[0] if key in still] != [key for key in order[1] if key in still]:
        return True
    # What was changed in between may have come to the front, and have pushed another one off the page.
    newest = max(one.updated, default=None)
    strange = [
        row
        for row in other.rows
        if row.key not in common and (newest is None or row.updated_us is None or row.updated_us <= newest)
    ]
    return bool(strange) and not one.is_whole and one.total is not None and one.total == other.total


def judge_sort(plain: Look, ascending: Look, descending: Look, order: Order) -> tuple[Sort, str | None]:
    """Whether both directions of a sort by the time of change were followed, and what was missing to tell."""
    distinct = len({*ascending.updated, *descending.updated})
    if distinct < 2:
        return "unknown", "sort: fewer than two records with different times of change"
    is_up = all(one <= other for one, other in pairwise(ascending.updated))
    is_down = all(one >= other for one, other in pairwise(descending.updated))
    if ascending.keys == descending.keys or not (is_up or is_down):
        return "ignored", None
    if is_up != is_down:
        return "ignored", "sort: one direction came in order, the other did not"
    if distinct < 3 and order != "stable":
        return "unknown", "sort: fewer than three records with different times of change, in no stable order"
    reaches = not plain.updated or (
        min(ascending.updated) <= min(plain.updated) and max(descending.updated) >= max(plain.updated)
    )
    return ("honoured", None) if reaches else ("ignored", "sort: only within a page")


# --- sizes


@frozen
class Granted:
    """
    What was asked for and what came.

    Attributes:
        asked: the size.
        look: None where it was refused with a 4xx.
    """

    asked: int
    look: Look | None = field(repr=False)

    @property
    def is_refused(self) -> bool:
        return self.look is None

    @property
    def size(self) -> int:
        """How many records it was granted, as far as that shows: by the page's own word, where it is below what was asked for."""
        if self.look is None:
            return 0
        told = self.look.told_size
        is_cut = told is not None and told < self.asked
        count = len(self.look.rows)
        return max(told, count) if is_cut and told is not None and not self._holds_less(told) else count

    @property
    def is_told(self) -> bool:
        """The page says a smaller size than was asked for, and holds no less than it says."""
        told = None if self.look is None else self.look.told_size
        return told is not None and told < self.asked and not self._holds_less(told)

    @property
    def is_silent(self) -> bool:
        """Fewer came than were asked for and are there, and the page says no such size."""
        return self.look is not None and self._holds_less(self.asked) and not self.is_told

    def _holds_less(self, size: int) -> bool:
        """Whether it holds fewer than *size*, although more are there."""
        assert self.look is not None
        count = len(self.look.rows)
        more = self.look.has_more is True or (self.look.total is not None and self.look.total > count)
        return count < size and more


def judge_sizes(granted: Sequence[Granted]) -> tuple[int | None, PageCap]:
    """The largest page, and how the server deals with a size beyond it."""
    largest = max((one.size for one in granted), default=0) or None
    if any(one.is_refused for one in granted):
        return largest, "refused"
    if any(one.is_told for one in granted):
        return largest, "told"
    return largest, "silent" if any(one.is_silent for one in granted) else "unknown"


# --- bounds by date


@frozen
class Windows:
    """
    Answers to three windows of time.

    Attributes:
        key: of the record that two of them are about.
        past: of a time before there was anything.
        around_update, around_creation: of two seconds around its two times.
    """

    key: bytes = field(repr=False)
    past: Look = field(repr=False)
    around_update: Look = field(repr=False)
    around_creation: Look = field(repr=False)


def judge_dates(windows: Windows) -> tuple[DateFilter, str | None]:
    """Which time the bounds are compared with, and what was missing to tell."""
    if windows.past.rows:
        return "ignored", None
    by_update = windows.key in windows.around_update.keys
    by_creation = windows.key in windows.around_creation.keys
    if by_update and not by_creation:
        return "updated", None
    if by_creation and not by_update:
        return "created", None
    return "unknown", "dates: neither window, or both, showed the record that it was made for"


def judge_moves(rows: Sequence[Seen], told: MovesTime) -> MovesTime:
    """
    Whether updates move the time of change.

    Args:
        told: what the audit shows; one update that left its record's time where it was outweighs all others.
    """
    if told == "no":
        return "no"
    return "yes" if told == "yes" or any(one.was_moved for one in rows) else "unknown"
