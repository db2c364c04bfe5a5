"""What an answer comes to, in whichever way the pages of its list are continued."""

from __future__ import annotations

from collections.abc import Sequence

from welkin_runtime.operations import Pagination
from welkin_sdk.paging.items import Item
from welkin_sdk.paging.lists import marked, numbered
from welkin_sdk.paging.lists.cursor import PageStep, Position
from welkin_sdk.paging.lists.entries import sight
from welkin_sdk.paging.lists.shapes import ListBody


def advance(
    position: Position, shape: Pagination, body: ListBody, items: Sequence[Item] | None = None
) -> PageStep:
    """
    What *body*, the answer to `plan_query(position)`, comes to.

    Args:
        items: its entries, where they have been looked at already.
    """
    entries = sight(body.entries) if items is None else items
    if shape.kind in ("token", "cursor"):
        return marked.advance(position, shape, body, entries)
    return numbered.advance(position, shape, body, entries)
