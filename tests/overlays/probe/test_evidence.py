"""What may be said of a list, from pages of made-up records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve

from welkin_sdk.probe.evidence import (
    Granted,
    Look,
    Seen,
    Windows,
    judge_dates,
    judge_moves,
    judge_order,
    judge_sizes,
    judge_sort,
    look_at,
    repeats_needed,
)

SECOND = 1_000_000
DAY = 86_400 * SECOND


def look(numbers: Sequence[int], *, total: int | None = None, **more: Any) -> Look:
    """A page of records that were updated in the order of their numbers."""
    rows = tuple(Seen(str(one).encode(), str(one), 0, one * DAY) for one in numbers)
    return Look(rows, total=len(rows) if total is None else total, **more)


def test_times_are_found_wherever_the_api_has_them() -> None:
    """In the record, in the body that Designer made, and in the encounter of a whole one; also ids and flags."""
    text = "2026-01-01T00:00:00.000Z"
    at = round(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) * SECOND
    plain, body, whole, nothing = look_at(
        [
            {"id": "a", "createdAt": text, "updatedAt": text, "deleted": True},
            {"id": "b", "jsonBody": {"created_at": text, "updated_at": text}},
            {"encounter": {"id": "c", "jsonBody": {"updated_at": text}}},
            {"deleted": "true", "updatedAt": "yesterday", "id": 7},
            "no record",
        ]
    )

    assert (plain.id, plain.created_us, plain.updated_us, plain.is_flagged) == ("a", at, at, True)
    assert (body.id, body.created_us, body.updated_us, body.updated_by) == ("b", at, at, "updated_at")
    assert (whole.id, whole.created_us, whole.updated_us) == ("c", None, at)
    assert (nothing.id, nothing.updated_us, nothing.is_flagged) == (None, None, False)


ORDERS = {
    "alike": ([look(range(7)), look(range(7))], "stable"),
    "another order": ([look(range(5)), look([1, 0, 2, 3, 4])], "unstable"),
    "two records alike": ([look([0, 1]), look([0, 1]), look([0, 1])], "unknown"),
    "two records turned": ([look([0, 1]), look([1, 0])], "unstable"),
    "three records, asked twice": ([look(range(3)), look(range(3))], "unknown"),
    "three records, asked five times": ([look(range(3))] * 5, "stable"),
    # They may have been changed in between.
    "newer ones of as many": (
        [look(range(7), total=50), look([20, 19, 18, 17, 16, 15, 14], total=50)],
        "stable",
    ),
    "older ones of as many": ([look([9, 8, 7, 6, 5], total=50), look(range(5), total=50)], "unstable"),
    "one came in": ([look(range(7)), look([9, *range(7)])], "stable"),
    "one was changed and moved": (
        [look(range(7), total=50), look([77, 0, 1, 2, 3, 4, 5], total=50)],
        "stable",
    ),
    "asked once": ([look(range(5))], "unknown"),
    "nothing": ([look([]), look([])], "unknown"),
}


@pytest.mark.parametrize("name", ORDERS)
def test_order_is_what_came_again(name: str) -> None:
    """Chance puts few records in the same order twice; what was changed in between may move."""
    looks, expected = ORDERS[name]

    assert judge_order(looks) == expected


def test_an_update_in_between_explains_another_place() -> None:
    """The record has another time now."""
    first = look(range(7))
    moved = evolve(first.rows[6], updated_us=99 * DAY)

    assert judge_order([first, Look((moved, *first.rows[:6]), total=7)]) == "stable"


SORTS = {
    "both ways": (look([2, 0, 1]), look([0, 1, 2]), look([2, 1, 0]), "stable", "honoured"),
    "as unsorted": (look([0, 1, 2]), look([0, 1, 2]), look([2, 1, 0]), "stable", "honoured"),
    "never": (look([2, 0, 1]), look([2, 0, 1]), look([2, 0, 1]), "stable", "ignored"),
    "one way whatever is asked": (look([0, 1, 2]), look([0, 1, 2]), look([0, 1, 2]), "stable", "ignored"),
    "one of the two": (look([2, 0, 1]), look([0, 1, 2]), look([2, 0, 1]), "stable", "ignored"),
    "turned": (look([2, 0, 1]), look([2, 1, 0]), look([0, 1, 2]), "stable", "ignored"),
    "one time": (look([1]), look([1]), look([1]), "stable", "unknown"),
    "two, shaken": (look([1, 0]), look([0, 1]), look([1, 0]), "unstable", "unknown"),
    "two, stable": (look([1, 0]), look([0, 1]), look([1, 0]), "stable", "honoured"),
    "within a page": (
        look([0, 9], total=20),
        look([3, 4, 5], total=20),
        look([5, 4, 3], total=20),
        "stable",
        "ignored",
    ),
}


@pytest.mark.parametrize("name", SORTS)
def test_a_sort_is_honoured_where_both_directions_show_it(name: str) -> None:
    """And where its pages reach as far as the unsorted one does."""
    *looks, order, expected = SORTS[name]

    assert judge_sort(looks[0], looks[1], looks[2], order)[0] == expected  # type: ignore[arg-type]


SIZES = {
    "told": ([Granted(50, look(range(10), total=60, told_size=10))], (10, "told")),
    "told, with little there": ([Granted(1000, look(range(5), told_size=100))], (100, "told")),
    "silent": ([Granted(50, look(range(10), total=60, told_size=50))], (10, "silent")),
    "silent, without a word of the size": ([Granted(50, look(range(10), total=60))], (10, "silent")),
    "told and not kept": ([Granted(50, look(range(10), total=60, told_size=20))], (10, "silent")),
    "refused": ([Granted(50, look(range(50), total=60)), Granted(1000, None)], (50, "refused")),
    "never met": ([Granted(1000, look(range(5), told_size=1000))], (5, "unknown")),
    "nothing": ([Granted(50, look([]))], (None, "unknown")),
}


@pytest.mark.parametrize("name", SIZES)
def test_sizes_are_what_was_granted_and_how_more_was_met(name: str) -> None:
    """No size is claimed that no page had or told."""
    granted, expected = SIZES[name]

    assert judge_sizes(granted) == expected


@pytest.mark.parametrize(
    ("past", "update", "creation", "expected"),
    [
        ([], [1], [], "updated"),
        ([], [], [1], "created"),
        ([1], [1], [1], "ignored"),
        ([], [1], [1], "unknown"),
        ([], [], [], "unknown"),
    ],
)
def test_bounds_are_told_by_a_record_whose_times_are_apart(
    past: list[int], update: list[int], creation: list[int], expected: str
) -> None:
    """It shows in the window of the time that they are compared with, and in no other."""
    windows = Windows(b"1", look(past), look(update), look(creation))

    assert judge_dates(windows)[0] == expected


def test_times_move_where_a_record_says_so_and_no_update_says_otherwise() -> None:
    """Two stamps of one write are no update."""
    still, moved = Seen(b"1", "1", 0, SECOND // 2), Seen(b"2", "2", 0, DAY)

    assert judge_moves([still], "unknown") == "unknown"
    assert judge_moves([still, moved], "unknown") == "yes"
    assert judge_moves([still], "yes") == "yes"
    assert judge_moves([moved], "no") == "no"


def test_more_records_need_fewer_repeats() -> None:
    """So that chance alone is less likely than one in a thousand."""
    assert [repeats_needed(count) for count in (0, 1, 2, 3, 4, 6, 7, 50)] == [0, 0, 0, 4, 3, 2, 1, 1]


def test_no_repr_shows_an_id_or_a_time() -> None:
    """They are held to be compared, and for nothing else."""
    rows = look_at(
        [{"id": "canary", "updatedAt": "2026-01-01T00:00:00Z", "createdAt": "2026-01-01T00:00:00Z"}]
    )

    assert "canary" not in repr(Look(rows)) + repr(rows)
    assert "1767" not in repr(rows)
