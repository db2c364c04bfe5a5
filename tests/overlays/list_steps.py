"""A list page by page and without a server: what a test answers, and where the walk goes."""

from __future__ import annotations

from typing import Any

from shapes import PAGEABLE, write_page

from welkin_runtime.operations import Pagination
from welkin_sdk.paging.lists.cursor import (
    PageStep,
    Position,
)
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.lists.step import advance

SALT = b"0123456789abcdef"
BASE = "https://api.example.org/acme/live"
FILTERS = (("sort", "createdAt,asc"), ("region", "north"))


def entries(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "title": "canary-0c41"} for name in names]


def take(position: Position, shape: Pagination, body: Any) -> PageStep:
    return advance(position, shape, parse_listing(body, shape))


def ids(step: PageStep) -> list[str]:
    return [item.raw["id"] for item in step.fresh]


def go(position: Position, shape: Pagination, body: Any) -> Position:
    after = take(position, shape, body).position
    assert after is not None
    return after


def a_page(*names: str, number: int = 0, total: int = 100, is_last: bool = False, size: int = 2) -> Any:
    following = None if is_last else "more"
    return write_page("pageable", entries(*names), number=number, size=size, total=total, following=following)


def stall(position: Position, body: Any, page_zero: Any) -> int:
    """How many answers it takes until the walk stops: *body* for every page, *page_zero* for the first."""
    place: Position | None = position
    for count in range(1, 50):
        assert place is not None
        step = take(place, PAGEABLE, page_zero if place.is_probing else body)
        assert step.fresh == []
        place = step.position
        if place is None:
            assert step.reread.number == position.number
            return count
    raise AssertionError("it goes on")
