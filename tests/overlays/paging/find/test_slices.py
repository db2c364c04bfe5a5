"""Where a walk is cut into parts, and where parts together stand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from welkin_sdk.instant import to_datetime, to_instant
from welkin_sdk.paging.find.cursor import PROVEN, Cursor, Span, begin
from welkin_sdk.paging.find.slices import Arrived, Part, Slices, join
from welkin_sdk.paging.find.windows import Step
from welkin_sdk.paging.items import Item

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
NOW_US = to_instant(NOW)
MINUTE = 60_000_000
START = NOW_US - 1_000 * MINUTE


def cursor_of(**changed: Any) -> Cursor:
    """A walk over the last 1,000 minutes of a server that sorts, as has been seen."""
    fresh = begin("the find", now=NOW, updated_from=to_datetime(START), updated_to=NOW, page_size=100)
    return evolve(fresh, **{"proof": PROVEN, "largest": 100} | changed)


def arrived(
    cursor: Cursor, *times: int, after: Cursor | None = None, server_time: datetime | None = NOW
) -> Arrived:
    fresh = [Item(n, {}, n.to_bytes(8), at) for n, at in enumerate(times)]
    return Arrived(Step(after, cursor, fresh, is_granted=True), server_time, None)


def begun(every_us: int = MINUTE // 10, **changed: Any) -> tuple[Slices, Part]:
    """Slices that have seen a full first page, and what is left behind it."""
    slices, part = Slices(now=NOW), Part(cursor_of(**changed))
    times = [START + n * every_us for n in range(100)]
    after = evolve(part.position, spans=(Span(times[-1] - 1, NOW_US),))
    assert not slices.note(part, arrived(part.position, *times, after=after))
    part.next = after
    return slices, part


def all_cut(slices: Slices, part: Part) -> list[Part]:
    parts = [part]
    while (later := slices.cut(parts[-1])) is not None:
        parts.append(later)
    return parts


def spans_of(parts: list[Part]) -> list[Span]:
    return [part.next.span for part in parts if part.next is not None]


def test_slices_overlap_and_leave_nothing_out() -> None:
    """Each begins a microsecond before the end of the one before it, from the first page to the end."""
    slices, part = begun()

    spans = spans_of(all_cut(slices, part))

    assert len(spans) > 10
    assert all(later.lo == earlier.hi - 1 for earlier, later in pairwise(spans))
    assert (spans[0].lo, spans[-1].hi) == (START + 99 * MINUTE // 10 - 1, NOW_US)


def test_a_slice_holds_about_a_page() -> None:
    """A page less what chance may add."""
    slices, part = begun()

    slices.cut(part)

    assert part.next is not None
    assert 85 < (part.next.span.hi - part.next.span.lo) / (MINUTE // 10) < 100


def test_a_slice_is_nearly_a_page_where_records_come_evenly() -> None:
    """What chance may add is left out once it has added nothing for some slices, and is feared again once it has."""
    every_us = MINUTE // 10
    slices, part = begun(every_us)

    def read(part: Part, *, is_full: bool = False) -> tuple[Part, int]:
        later = slices.cut(part)
        assert later is not None
        assert part.next is not None
        lo, hi = part.next.span
        times = range(lo + (START - lo) % every_us, hi + 1, every_us)
        left = (Span(times[-2], hi),) if is_full else ()
        slices.note(part, arrived(part.next, *times, after=evolve(part.next, spans=left)))
        return later, len(times)

    held = []
    for number in range(43):
        part, count = read(part, is_full=number == 40)
        held.append(count)

    assert held[0] <= 91 < 96 <= held[40] < 100
    assert held[42] <= 92


def test_the_last_minutes_are_a_part_of_their_own_that_waits() -> None:
    """A record that is changed while the walk goes on moves there."""
    slices, part = begun()

    parts = all_cut(slices, part)

    assert spans_of(parts)[-1].lo == NOW_US - 5 * MINUTE - 1
    assert [slices.is_last(each) for each in parts] == [False] * (len(parts) - 1) + [True]


@pytest.mark.parametrize(
    ("server_time", "settled"),
    [
        (NOW - timedelta(hours=1), timedelta(hours=1, minutes=5)),
        (NOW + timedelta(hours=1), timedelta(minutes=5)),
        (None, timedelta(days=1, minutes=5)),
    ],
)
def test_the_earlier_clock_says_what_is_settled(server_time: datetime | None, settled: timedelta) -> None:
    """The server's or ours; without the server's, ours may be a day off."""
    slices, part = Slices(now=NOW), Part(cursor_of(since=0, spans=(Span(0, NOW_US),)))
    slices.note(part, arrived(part.position, after=part.position, server_time=server_time))

    later = slices.cut(part)

    assert later is not None
    assert later.position.span.lo == to_instant(NOW - settled) - 1


@pytest.mark.parametrize("changed", [{"proof": 0}, {"is_open": True}])
def test_nothing_is_cut_before_order_and_end_are_known(changed: dict[str, Any]) -> None:
    """Such a walk may have to go back, or does not know how far it goes."""
    slices, part = begun(**changed)

    assert slices.cut(part) is None


def test_nothing_is_cut_before_the_first_answer() -> None:
    """Nobody knows how dense records lie, and what is settled; all but the first part waits."""
    slices, part = Slices(now=NOW), Part(cursor_of())

    assert slices.cut(part) is None
    assert slices.is_last(part)


def test_halves_of_a_server_that_does_not_sort_are_parts() -> None:
    """Each window of the stack is one; digests go along."""
    spans = (Span(START + 300, START + 999), Span(START + 99, START + 301), Span(START, START + 100))
    slices, part = begun(order="unordered")
    part.next = cursor_of(order="unordered", spans=spans, seen={b"12345678": START + 350})

    parts = all_cut(slices, part)

    assert spans_of(parts) == [*reversed(spans)]
    assert [len(each.position.seen) for each in parts[1:]] == [1, 1]


def test_parts_follow_what_one_of_them_has_found_out() -> None:
    """Once a page was in no order, no other one is trusted to be in any."""
    slices, part = begun()
    other = slices.cut(part)
    assert other is not None
    slices.note(part, arrived(part.position, 3, 1, 2, after=evolve(part.position, order="unordered")))

    slices.cut(other)

    assert other.next is not None
    assert other.next.order == "unordered"


def test_an_empty_slice_makes_the_next_one_as_wide_as_there_is() -> None:
    """A page of that shows where records go on, whatever the gap."""
    slices, part = begun()
    later = slices.cut(part)
    assert later is not None
    assert part.next is not None
    assert slices.note(part, arrived(part.next, after=evolve(part.next, spans=())))

    slices.cut(later)

    assert later.next is not None
    assert later.next.span.hi == NOW_US - 5 * MINUTE


def test_every_slice_comes_a_step_further() -> None:
    """The bug: a slice of a millisecond, rounded down, ended where it began, and the walk had no end."""
    slices, part = begun(every_us=1)
    parts = [part]

    for _ in range(50):
        later = slices.cut(parts[-1])
        assert later is not None
        parts.append(later)

    assert all(span.hi - span.lo >= 1_000 for span in spans_of(parts))


def test_parts_of_one_order_stand_where_one_walk_would() -> None:
    """Windows that follow one another are one; of the first one the rest is as it was."""
    first = cursor_of(spans=(Span(100, 200),), since=100, asked_size=400)
    others = [cursor_of(spans=(Span(199, 300),), largest=150), cursor_of(spans=(Span(299, 900),))]

    joined = join([first, *others], {})

    assert joined == evolve(first, spans=(Span(100, 900),), largest=150)


def test_what_was_cut_off_a_page_in_hand_is_not_named_twice() -> None:
    """Its window is asked for as a whole once more."""
    first = cursor_of(order="unordered", spans=(Span(500, 900), Span(0, 501)))
    others = [cursor_of(order="unordered", spans=(Span(250, 501),)), cursor_of(spans=(Span(499, 900),))]

    joined = join([first, *others], {})

    assert joined is not None
    assert joined.spans == first.spans


def test_parts_at_their_ends_stand_nowhere() -> None:
    """And those among others are left out."""
    done = cursor_of(spans=())

    assert join([done, done], {b"12345678": 1}) is None
    assert join([done, cursor_of()], {}) == cursor_of()


def test_digests_are_kept_for_the_second_a_position_is_in() -> None:
    """A server that compares whole seconds shows all of it again."""
    at = 7_500_000
    seen = {b"aaaaaaaa": 6_999_999, b"bbbbbbbb": 7_000_000, b"cccccccc": at}

    joined = join([cursor_of(spans=(Span(at, 2 * at),), since=0)], seen)

    assert joined is not None
    assert joined.seen.keys() == {b"bbbbbbbb", b"cccccccc"}
