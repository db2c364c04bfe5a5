"""
Entries without an id that others, which came in before them, have pushed on to pages that are yet to come.

A total that grows says by how many places, not where. So the page has to begin with what came before, in its order: or,
where more came in than had come, with as many that are new, and what came before behind them, from its beginning.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from attrs import frozen

from welkin_sdk.paging.lists.cursor import WINDOW, Position
from welkin_sdk.paging.lists.entries import Marks, find_push, has_key


@frozen
class Push:
    """
    What of a page others have pushed on to it.

    Attributes:
        start: so many that are new come first.
        count: so many that came before, behind them.
        pushed, coming, appended: as a `Position` has them, for the next page.
        is_found: what came before was found behind new ones.
    """

    start: int = 0
    count: int = 0
    pushed: int = 0
    coming: int = 0
    appended: int = 0
    is_found: bool = False

    def holds(self, place: int) -> bool:
        """Whether the entry at *place* of the page came before."""
        return self.start <= place < self.start + self.count

    def add(self, before: Marks, page: Marks, *, appended: int) -> Marks:
        """*before* and *page* in the list's order, each once."""
        if not self.is_found:
            return (*before, *page[self.count :])
        border = len(before) - appended
        return (
            *before[border:],
            *page[: self.start],
            *before[:border],
            *page[self.start + self.count :],
        )


def look_for_push(position: Position, page: Marks, growth: int) -> Push:
    """
    Args:
        growth: by how much the total has grown since the page before.
    """
    if position.gap is not None:
        return Push()
    if position.appended == 0:
        most = position.pushed + growth
        count = find_push(position.before, page, most)
        is_hopeless = count or most <= len(position.before) or position.handed_out or all(map(has_key, page))
        if is_hopeless:
            return Push(count=count, pushed=max(0, count - len(page)))
        return _look_behind(position, page, known=len(position.before), coming=most - len(position.before))
    return _look_behind(position, page, known=position.pushed, coming=max(0, position.coming + growth))


def _look_behind(position: Position, page: Marks, *, known: int, coming: int) -> Push:
    appended = position.appended + len(page)
    if known + appended > WINDOW:
        return Push()
    if coming >= len(page):
        return Push(pushed=known, coming=coming - len(page), appended=appended)
    border = len(position.before) - position.appended
    there = page[coming : coming + known]
    if not there or position.before[border - known : border][: len(there)] != there:
        return Push()
    return Push(coming, len(there), pushed=known - len(there), is_found=True)
