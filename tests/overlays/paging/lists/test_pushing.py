"""Entries without an id that others push on: with totals that tell of them, each comes once, however many came in."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from shapes import NUMBERED, SHAPES, write_page

from welkin_sdk.paging.lists.cursor import Position, begin_list
from welkin_sdk.paging.lists.entries import mark_of, sight
from welkin_sdk.paging.lists.pushing import Push, look_for_push
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.lists.step import advance

COUNT = 200


def walk(shape: str, records: list[Any], size: int, *, burst_at: int, burst: list[Any]) -> list[Any]:
    """Walk *records*; before page *burst_at* is asked for, *burst* comes in before them."""
    came: list[Any] = []
    position: Position | None = begin_list("x", size)
    while position is not None and not position.is_done:
        if position.number == burst_at and burst:
            records[:0], burst = burst, []
        start = position.number * size
        page = write_page(
            shape,
            [{"name": one} for one in records[start : start + size]],
            number=position.number,
            size=size,
            total=len(records),
            following="x" if start + size < len(records) else None,
        )
        step = advance(position, SHAPES[shape], parse_listing(page, SHAPES[shape]))
        came += [item.raw["name"] for item in step.fresh]
        position = step.position
    assert position is not None
    return came


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("size", [1, 5, 20])
@pytest.mark.parametrize("burst_at", [1, 2, 3, 5, 9])
def test_a_burst_of_any_size_makes_nothing_come_twice(shape: str, size: int, burst_at: int) -> None:
    """Fewer than had come, as many, or more, with and without an end in the middle of a page."""
    for count in (1, 4, 7, size, size + 3, 2 * size, 5 * size, 5 * size + 2, 100, 137):
        records = list(range(COUNT))

        came = walk(shape, records, size, burst_at=burst_at, burst=[f"new {one}" for one in range(count)])

        assert [one for one in came if isinstance(one, int)] == list(range(COUNT)), count


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("kinds", [1, 2, 3])
def test_equal_entries_are_not_taken_for_pushed_ones_beyond_the_total(shape: str, kinds: int) -> None:
    """However alike they are, as many of each kind come as there were."""
    for count in (1, 6, 20, 30, 61):
        records = [one % kinds for one in range(COUNT)]

        came = walk(shape, records, 20, burst_at=1, burst=[one % kinds for one in range(count)])

        assert all(came.count(kind) >= len(range(kind, COUNT, kinds)) for kind in range(kinds)), count


@pytest.mark.parametrize("shape", NUMBERED)
def test_a_total_that_grew_behind_the_walk_drops_nothing(shape: str) -> None:
    """More came in than had come, at the end of the list: the pages that follow are new, and so is their order."""
    records = list(range(COUNT))

    def grow(number: int) -> list[Any]:
        return [*records, *range(COUNT, COUNT + 90)] if number >= 2 else records

    came: list[Any] = []
    position: Position | None = begin_list("x", 20)
    while position is not None and not position.is_done:
        rows, number = grow(position.number), position.number
        page = write_page(
            shape,
            [{"name": one} for one in rows[number * 20 : number * 20 + 20]],
            number=number,
            size=20,
            total=len(rows),
            following="x" if number * 20 + 20 < len(rows) else None,
        )
        step = advance(position, SHAPES[shape], parse_listing(page, SHAPES[shape]))
        came += [item.raw["name"] for item in step.fresh]
        position = step.position

    assert came == list(range(COUNT + 90))


def test_what_was_handed_out_of_the_page_is_looked_for_by_name_and_not_behind_it() -> None:
    """A walk that stopped within a page knows what has come of it: no others can be told apart from that."""
    one, two, three, four = (mark_of(item) for item in sight([{"name": name} for name in "abcd"]))
    before = evolve(begin_list("x", 2), number=1, before=(one,))

    begun = look_for_push(before, (three, four), 4)
    resumed = look_for_push(evolve(before, handed_out=(two,)), (three, four), 4)

    assert (begun.coming, begun.appended) == (1, 2)
    assert resumed == Push()
