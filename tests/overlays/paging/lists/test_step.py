"""What an answer comes to, whichever way the pages of its list are continued."""

from __future__ import annotations

import pytest
from list_steps import entries, go, ids, take
from shapes import SHAPES, WHOLE, write_page

from welkin_sdk.paging.lists.cursor import (
    begin_list,
    plan_query,
)
from welkin_sdk.paging.lists.entries import sight
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.lists.step import advance


def test_a_whole_list_that_comes_in_pages_is_followed() -> None:
    """Servers begin to page one day; a list cut short in silence would be worse than one unexpected request."""
    body = write_page("meta-info", entries("a"), number=0, size=1, total=2, following="more")
    second = go(begin_list("x"), WHOLE, body)

    assert not second.is_done
    assert plan_query(second, WHOLE, ()) == (("page", "1"),)


def test_equal_entries_of_one_page_are_all_handed_out() -> None:
    """Lists without ids may hold equal entries that are two."""
    step = take(begin_list("x"), WHOLE, [{"id": "a"}, {"id": "a"}])

    assert ids(step) == ["a", "a"]


@pytest.mark.parametrize("name", SHAPES)
def test_entries_that_were_looked_at_need_no_second_look(name: str) -> None:
    """Whoever counts them has done so already; the step is the same in every shape."""
    shape = SHAPES[name]
    body = parse_listing(write_page(name, entries("a", "b"), number=0, size=2, total=3, following="t"), shape)

    step = advance(begin_list("x", 2), shape, body)

    assert step == advance(begin_list("x", 2), shape, body, sight(body.entries))
    assert ids(step) == ["a", "b"]
