"""Where a numbered list ends, from all that its pages say of the end."""

from __future__ import annotations

from typing import Any

import pytest
from list_steps import a_page, entries, go, take
from shapes import CONTENT, NUMBERED, PAGEABLE, SHAPES, WHOLE, write_page

from welkin_sdk.paging.lists.cursor import (
    begin_list,
)


@pytest.mark.parametrize("name", NUMBERED)
def test_the_last_page_ends_the_walk(name: str) -> None:
    """Whichever member says so."""
    shape = SHAPES[name]
    middle = write_page(name, entries("a", "b"), number=0, size=2, total=3, following="more")
    end = write_page(name, entries("c"), number=1, size=2, total=3, following=None)

    second = go(begin_list("x", 2), shape, middle)

    assert not second.is_done
    assert go(second, shape, end).is_done


def test_last_on_a_page_before_the_last_is_not_believed() -> None:
    """An empty page too many costs a request; a page too few costs records."""
    step = take(begin_list("x", 2), PAGEABLE, a_page("a", "b", total=9, is_last=True))

    assert step.position is not None
    assert not step.position.is_done
    assert [deviation.path for deviation in step.deviations] == ["last"]


@pytest.mark.parametrize(
    ("body", "is_done", "seen"),
    [
        ({"content": entries("a", "b"), "last": True, "totalElements": 9}, False, "true"),
        ({"content": entries("a", "b"), "last": True, "totalPages": 5}, False, "true"),
        ({"content": [], "last": False, "totalPages": 1}, True, "false"),
    ],
)
def test_a_word_on_the_end_that_is_not_believed_is_told(body: Any, is_done: bool, seen: str) -> None:
    """With the member that says it, whatever speaks against it."""
    step = take(begin_list("x", 2), PAGEABLE, body)

    assert step.position is not None
    assert step.position.is_done is is_done
    assert [each.seen for each in step.deviations if each.path == "last"] == [seen]


def test_an_end_that_is_never_said_is_where_nothing_comes() -> None:
    """Without totals and without `last`, one page more is asked for."""
    first = go(begin_list("x", 2), CONTENT, {"content": entries("a", "b")})
    second = go(first, CONTENT, {"content": entries("c")})

    assert not second.is_done
    assert go(second, CONTENT, {"content": []}).is_done


def test_a_whole_list_ends_where_nothing_comes() -> None:
    """Whatever its total says; else it would be asked for again and again."""
    assert go(begin_list("x"), WHOLE, {"data": [], "metaInfo": {"totalElements": 2}}).is_done
    assert not go(begin_list("x"), WHOLE, {"data": entries("a"), "metaInfo": {"totalElements": 2}}).is_done
    assert go(begin_list("x"), WHOLE, {"data": entries("a", "b"), "metaInfo": {"totalElements": 2}}).is_done
