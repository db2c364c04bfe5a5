"""Where a walk over a list goes next, page by page and without a server."""

from __future__ import annotations

from typing import Any

import pytest
from list_steps import FILTERS, a_page, entries, go
from shapes import CURSOR, PAGEABLE, TOKEN, WHOLE

from welkin_runtime.operations import Pagination
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.lists.cursor import (
    Position,
    begin_list,
    plan_query,
    resize,
)


def test_numbered_pages_are_asked_for_from_zero_with_every_filter() -> None:
    """The filters go along with each of them."""
    first = begin_list("x", page_size=2)
    second = go(first, PAGEABLE, a_page("a", "b"))

    assert plan_query(first, PAGEABLE, FILTERS) == (*FILTERS, ("page", "0"), ("size", "2"))
    assert plan_query(second, PAGEABLE, FILTERS) == (*FILTERS, ("page", "1"), ("size", "2"))


def test_a_token_goes_alone_where_the_document_says_so() -> None:
    """The size and what else the shape excludes are sent with the first page only; other filters stay."""
    shape = Pagination(
        style="token",
        kind="token",
        items=("content",),
        size="pageSize",
        token="pageToken",
        next=("meta", "nextPageToken"),
        excludes=("pageSize", "query"),
    )
    filters = (("query", "flu"), ("includeArchived", "true"))
    first = begin_list("x", page_size=5)
    second = go(first, shape, {"content": entries("a"), "meta": {"nextPageToken": "t1"}})

    assert plan_query(first, shape, filters) == (*filters, ("pageSize", "5"))
    assert plan_query(second, shape, filters) == (("includeArchived", "true"), ("pageToken", "t1"))


def test_a_position_is_sent_as_start_with_every_filter() -> None:
    """And none with the first page."""
    first = begin_list("x", page_size=5)
    second = go(first, CURSOR, {"data": entries("a"), "cursor": {"end": "e1", "hasNext": True}})

    assert plan_query(first, CURSOR, FILTERS) == (*FILTERS, ("pageSize", "5"))
    assert plan_query(second, CURSOR, FILTERS) == (*FILTERS, ("pageSize", "5"), ("start", "e1"))


def test_a_whole_list_is_asked_for_by_its_filters_alone() -> None:
    """It has no pages to count."""
    assert plan_query(begin_list("x"), WHOLE, FILTERS) == FILTERS


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "20"])
def test_a_page_size_that_is_none_is_refused(size: Any) -> None:
    """Before anything is sent."""
    with pytest.raises(InvalidRequestError, match="page_size"):
        begin_list("x", page_size=size)


def test_numbered_pages_do_not_go_on_in_another_size() -> None:
    """Page 3 of 20 is not page 3 of 50."""
    for number in (1, 3):
        with pytest.raises(InvalidRequestError, match="page_size"):
            resize(Position("x", size=20, number=number), PAGEABLE, 50)

    assert resize(Position("x", size=20), PAGEABLE, 50).size == 50
    assert resize(Position("x", size=20, mark="t"), TOKEN, 50).size == 50
