"""Pages that name their successor: by what they end, and by what they lead nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from list_steps import entries, go, ids, take
from shapes import CURSOR, TOKEN

from welkin_runtime.operations import Pagination
from welkin_sdk.paging.lists.cursor import (
    Position,
    begin_list,
)


def test_hidden_ends_of_a_cursor_are_where_it_stands_still() -> None:
    """`hasNext` is missing: as long as the position moves on and entries come, there may be more."""
    first = go(begin_list("x"), CURSOR, {"data": entries("a"), "cursor": {"end": "e1"}})

    assert not first.is_done
    assert go(first, CURSOR, {"data": entries("b"), "cursor": {"end": "e1"}}).is_done


@pytest.mark.parametrize("length", [2, 3, 5, 8])
def test_pages_that_come_round_stop_the_walk(length: int) -> None:
    """A server whose tokens lead back is noticed within a few rounds."""
    position: Position | None = begin_list("x")
    seen = 0
    while position is not None and seen < 100:
        name = f"a{seen % length}"
        body = {"content": entries(f"{name} {seen}"), "meta": {"nextPageToken": f"t{seen % length}"}}
        position = take(position, TOKEN, body).position
        seen += 1

    assert position is None
    assert seen <= 4 * length


@pytest.mark.parametrize(
    ("shape", "body"),
    [
        (TOKEN, {"content": [{"id": "b"}], "meta": {"nextPageToken": "t1"}}),
        (CURSOR, {"data": [{"id": "b"}], "cursor": {"end": "t1", "hasNext": True}}),
        (CURSOR, {"data": [{"id": "b"}], "cursor": {"hasNext": True}}),
    ],
)
def test_a_page_that_names_itself_as_next_stops_the_walk(shape: Pagination, body: Any) -> None:
    """Its entries are handed out all the same."""
    step = take(Position("x", mark="t1"), shape, body)

    assert (step.position, ids(step)) == (None, ["b"])
