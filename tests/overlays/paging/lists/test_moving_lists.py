"""Lists that change while they are walked: what stays comes, whatever comes in or goes, and wherever the walk is cut."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapes import NUMBERED, SHAPES, write_page

from welkin_sdk.paging.lists.checkpoint import parse_place, write_place
from welkin_sdk.paging.lists.cursor import Position, begin_list, hand_out
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.lists.step import advance

SALT = b"0123456789abcdef"

SIZE = 3


def read_page(name: str, records: list[int], number: int) -> Any:
    start = number * SIZE
    following = "more" if start + SIZE < len(records) else None
    entries = [{"id": one} for one in records[start : start + SIZE]]
    return write_page(name, entries, number=number, size=SIZE, total=len(records), following=following)


def walk(
    name: str, records: list[int], changes: dict[int, list[int]], cuts: set[int], *, adds: bool
) -> list[int]:
    """Walk *records*, which lose or gain what *changes* says before each page; stop and go on at *cuts*."""
    handed_out: list[int] = []
    position: Position | None = begin_list("x", SIZE)
    step_number = 0
    while position is not None and not position.is_done:
        step = advance(
            position, SHAPES[name], parse_listing(read_page(name, records, position.number), SHAPES[name])
        )
        if step_number in cuts and len(step.fresh) > 1:
            # Only the first is handed out; the rest of the page is asked for again, by another process.
            handed_out.append(step.fresh[0].raw["id"])
            position = parse_place(write_place(hand_out(step.reread, step.fresh[:1]), SALT), "x")
        else:
            handed_out += [item.raw["id"] for item in step.fresh]
            position = step.position
        for place in changes.get(step_number, ()):
            if adds:
                records.insert(place % (len(records) + 1), 1000 + len(records))
            elif records:
                del records[place % len(records)]
        step_number += 1
        assert step_number < 500
    assert position is not None
    return handed_out


# By the number of the page after which they happen. Three times in a row, as often as the walk turns back in vain.
places = st.dictionaries(
    st.integers(0, 12), st.lists(st.integers(0, 60), min_size=1, max_size=SIZE), max_size=3
)


@pytest.mark.parametrize("name", NUMBERED)
@given(count=st.integers(0, 30), changes=places, cuts=st.sets(st.integers(0, 12), max_size=3))
@settings(max_examples=150, deadline=None)
def test_what_stays_comes_when_others_go(
    name: str, count: int, changes: dict[int, list[int]], cuts: set[int]
) -> None:
    """Up to a page of them between two pages: nothing that is left was passed over."""
    records = list(range(count))

    handed_out = walk(name, records, changes, cuts, adds=False)

    assert set(records) <= set(handed_out)
    if len(changes) <= 1 and not cuts:
        assert len(handed_out) == len(set(handed_out))


@pytest.mark.parametrize("name", NUMBERED)
@given(count=st.integers(0, 30), changes=places, cuts=st.sets(st.integers(0, 12), max_size=3))
@settings(max_examples=150, deadline=None)
def test_what_was_there_comes_when_others_come_in(
    name: str, count: int, changes: dict[int, list[int]], cuts: set[int]
) -> None:
    """Anywhere in the list, a whole page of them between two pages included."""
    records = list(range(count))

    handed_out = walk(name, records, changes, cuts, adds=True)

    assert set(range(count)) <= set(handed_out)
