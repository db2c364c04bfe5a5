"""
Lists in each of the page shapes: the position's members as recorded, the items where the document says they are.

Source: Cloud API, "Pagination".
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud.behaviour import USUAL, Behaviour
from welkin_sdk.sandbox.cloud.document import Paging
from welkin_sdk.sandbox.cloud.errors import bad_request
from welkin_sdk.sandbox.cloud.store import Record

DEFAULT_SIZE = 20


@frozen
class Position:
    """
    Which page of a list is asked for.

    Attributes:
        size: of the pages that the list is cut into.
        told_size: the size that the answer names, where that is another one.
    """

    number: int = 0
    size: int = DEFAULT_SIZE
    told_size: int | None = None

    @property
    def offset(self) -> int:
        """How many items are before it."""
        return self.number * self.size

    @property
    def shown_size(self) -> int:
        """What the answer calls the size of its pages."""
        return self.size if self.told_size is None else self.told_size


@frozen
class Listed:
    """
    A page's items, cut out already, and how many the whole list has.

    Attributes:
        beside: further members of the answer, e.g. the name of the type.
    """

    items: list[Record] = field(repr=False)
    total: int
    position: Position = Position()
    beside: Mapping[str, Any] = field(factory=dict, repr=False)
    is_sorted: bool = False


def granted(size: object, name: str, behaviour: Behaviour, component: str = "API") -> Position:
    """
    The first page of so many items as *size* asks for and *behaviour* grants; refused where it cannot be.

    Args:
        name: the query parameter's.
    """
    if not isinstance(size, int) or size < 1:
        raise bad_request(f"{name} is 1 or more", component, path=f".{name}")
    largest = behaviour.largest_page
    if size <= largest or behaviour.page_cap == "told":
        return Position(size=min(size, largest))
    if behaviour.page_cap == "refused":
        raise bad_request(f"{name} is at most {largest}", component, path=f".{name}")
    return Position(size=largest, told_size=size)


def read_position(paging: Paging | None, query: Mapping[str, Any], behaviour: Behaviour = USUAL) -> Position:
    """The position that *query* names; refused where it cannot be one."""
    if paging is None or paging.page is None or paging.size is None:
        return Position(0, 1 << 40)
    number, size = query.get(paging.page, 0), query.get(paging.size, DEFAULT_SIZE)
    if not isinstance(number, int) or number < 0:
        raise bad_request(f"{paging.page} is 0 or more", path=f".{paging.page}")
    return evolve(granted(size, paging.size, behaviour), number=number)


def page_answer(paging: Paging | None, listed: Listed) -> Any:
    """*listed* in the shape of *paging*."""
    if paging is None or paging.style == "whole":
        return _whole(paging, listed)
    make = {"pageable": _spring, "pageable-in-data": _spring_in_data, "content": _content}
    if paging.style in make:
        return make[paging.style](listed)
    page = {"data": listed.items, "metaInfo": _meta_info(listed)}
    return {**listed.beside, "records": page} if paging.style == "meta-info-in-records" else page


def _whole(paging: Paging | None, listed: Listed) -> Any:
    if paging is None or not paging.items:
        return listed.items
    answer: Any = listed.items
    for name in reversed(paging.items):
        answer = {name: answer}
    return {**listed.beside, **answer}


def _pages(listed: Listed) -> int:
    return math.ceil(listed.total / listed.position.size)


def _is_last(listed: Listed) -> bool:
    return listed.position.number + 1 >= _pages(listed)


def _spring(listed: Listed) -> dict[str, Any]:
    position = listed.position
    sort = {"sorted": listed.is_sorted, "unsorted": not listed.is_sorted, "empty": not listed.is_sorted}
    return {
        "content": listed.items,
        "pageable": {
            "sort": sort,
            "pageNumber": position.number,
            "pageSize": position.shown_size,
            "offset": position.offset,
            "paged": True,
            "unpaged": False,
        },
        "last": _is_last(listed),
        "first": position.number == 0,
        "totalElements": listed.total,
        "totalPages": _pages(listed),
        "number": position.number,
        "size": position.shown_size,
        "numberOfElements": len(listed.items),
        "empty": not listed.items,
        "sort": dict(sort),
    }


def _spring_in_data(listed: Listed) -> dict[str, Any]:
    return {**listed.beside, "data": _spring(listed)}


def _content(listed: Listed) -> dict[str, Any]:
    return {
        "content": listed.items,
        "totalElements": listed.total,
        "totalPages": _pages(listed),
        "page": listed.position.number,
        "size": listed.position.shown_size,
    }


def _meta_info(listed: Listed) -> dict[str, Any]:
    return {
        "page": listed.position.number,
        "pageSize": listed.position.shown_size,
        "totalElements": listed.total,
        "numberOfElements": len(listed.items),
        "totalPages": _pages(listed),
        "firstPage": listed.position.number == 0,
        "lastPage": _is_last(listed),
    }
