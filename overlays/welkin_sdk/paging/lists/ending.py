"""
Whether a numbered page has one behind it, from all that it says: what is said of the end is not always true.

An empty page costs a request, a page left out costs records.
"""

from __future__ import annotations

from welkin_runtime.operations import Pagination
from welkin_runtime.types import Tolerated
from welkin_sdk.paging.lists.cursor import USUAL_PAGE_SIZE, Position
from welkin_sdk.paging.lists.shapes import ListBody, write_path


def has_next(
    position: Position, shape: Pagination, body: ListBody, deviations: list[Tolerated], *, barren: int = 0
) -> bool:
    """
    Whether to ask for the page behind *body*, which came for *position*; what it says wrongly goes to *deviations*.

    Args:
        barren: pages in a row, this one included, that brought nothing new.
    """
    count, is_behind = len(body.entries), _is_behind(position, body)
    if shape.kind == "number" and count and _is_more_told(position, body):
        # The server grants fewer entries to a page than it counts with, as a rule.
        if body.is_last:
            deviations.append(Tolerated(write_path(shape.last or ()), "false before the last page", "true"))
        return barren == 0 or not says_end(position, body)
    if body.is_last is None:
        return _has_next_by_totals(position, shape, body, is_behind)
    if body.is_last and count and is_behind is False:
        deviations.append(Tolerated(write_path(shape.last or ()), "false before the last page", "true"))
        return True
    if not body.is_last and is_behind and (not count or barren > 1):
        deviations.append(Tolerated(write_path(shape.last or ()), "true on the last page", "false"))
        return False
    return not body.is_last


def _has_next_by_totals(
    position: Position, shape: Pagination, body: ListBody, is_behind: bool | None
) -> bool:
    count = len(body.entries)
    if is_behind is not None:
        return not is_behind or _may_be_wrong(position, shape, body)
    # With no word on the end, the end is where nothing comes.
    if shape.kind == "number":
        return count > 0
    return body.total is not None and 0 < count < body.total


def says_end(position: Position, body: ListBody) -> bool:
    """Whether *body* is said to be the last page, and nothing else that it says of pages is against it."""
    is_behind = _is_behind(position, body)
    return bool(is_behind) if body.is_last is None else body.is_last and is_behind is not False


def _is_behind(position: Position, body: ListBody) -> bool | None:
    # No pages at all, on one that has entries, is no word on the end.
    if body.pages is None or (body.entries and not body.pages):
        return None
    return position.number + 1 >= body.pages


def _is_more_told(position: Position, body: ListBody) -> bool:
    """Whether the total is more than the pages up to this one can hold."""
    count = len(body.entries)
    return body.total is not None and body.total > position.number * max(count, position.length) + count


def _may_be_wrong(position: Position, shape: Pagination, body: ListBody) -> bool:
    """Whether the page is full, and a total that nothing else bears out is all that says that none is behind it."""
    count, total = len(body.entries), body.total
    if position.total is None:
        # The first page, in a shape that has no word on the end.
        return shape.last is None and count >= (position.size or USUAL_PAGE_SIZE)
    return total is not None and total < position.total and count >= position.length > 0
