"""
Pages that name their successor, by a token or by where they end: what an answer changes.

Such a place is exact: nothing shifts, so every entry is handed out as it comes, be it equal to another. Only a page in
the middle of which a walk stopped is asked for again. A mark that comes round leads nowhere, and so do a successor that
is the page itself, page upon page with nothing in it, and new marks for the same pages of entries that have ids. Without
ids, equal pages under different marks are pages of their own.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from welkin_runtime.operations import Pagination
from welkin_sdk.paging.items import Item, digest_of
from welkin_sdk.paging.lists.cursor import PageStep, Position, Round
from welkin_sdk.paging.lists.entries import Marks, has_key, is_same_page, keys_of, mark_of
from welkin_sdk.paging.lists.shapes import ListBody

_ROUNDS = 3
# Entries of pages that came again.
_ENOUGH = 100

BARREN_LIMIT = 100
"""Pages in a row that may have nothing in them."""


def advance(position: Position, shape: Pagination, body: ListBody, items: Sequence[Item]) -> PageStep:
    """What *body*, the answer to `plan_query(position)`, comes to."""
    fresh, pushed_on = _leave_out(position, items)
    if _is_page_before(position, body, items):
        fresh = []
    after = _move(position, shape, body, items)
    moved = after and evolve(after, handed_out=pushed_on)
    return PageStep(moved, evolve(position, barren=0), fresh, list(body.deviations))


def _is_page_before(position: Position, body: ListBody, items: Sequence[Item]) -> bool:
    """Whether this is the page that led here once more: the same entries, and the same successor."""
    is_same = is_same_page(tuple(map(mark_of, items)), position.before)
    return is_same and position.mark is not None and body.next == position.mark


def _leave_out(position: Position, items: Sequence[Item]) -> tuple[list[Item], Marks]:
    """What has not been handed out, and what was and is not here: some may have come in before it."""
    # As many as were handed out: equal entries may be two.
    known = Counter(position.handed_out)
    fresh: list[Item] = []
    for item in items:
        mark = mark_of(item)
        if known[mark] > 0:
            known[mark] -= 1
        else:
            fresh.append(item)
    return fresh, tuple(mark for mark in position.handed_out if known[mark] > 0 and has_key(mark))


def _move(position: Position, shape: Pagination, body: ListBody, items: Sequence[Item]) -> Position | None:
    before = tuple(map(mark_of, items))
    barren = 0 if before else position.barren + 1
    count = len(before)
    after = evolve(position, before=before, page_before=before, length=count, kept=count, barren=barren)
    if _is_last(position, shape, body):
        return evolve(after, is_done=True)
    if body.next is None or body.next == position.mark or barren > BARREN_LIMIT:
        return None
    round_ = position.round.pass_by(digest_of(body.next))
    names = [mark.hex() for mark in sorted(keys_of(before))]
    # Of a page with entries that have no id, nobody can say that it has come.
    loop = position.loop.pass_by(digest_of(names)) if len(names) == len(before) > 0 else position.loop
    if round_.met or _goes_round(loop, before):
        return None
    return evolve(after, mark=body.next, round=round_, loop=loop)


def _goes_round(loop: Round, marks: Marks) -> bool:
    """Whether the server gives new marks for pages that have come: it minds none of those that it is sent."""
    # One entry that is changed again and again comes again and again, in a list sorted by what changes.
    return loop.met >= _ROUNDS and loop.met * len(marks) > _ENOUGH


def _is_last(position: Position, shape: Pagination, body: ListBody) -> bool:
    if shape.kind == "token":
        return body.next is None
    if body.has_more is not None:
        return not body.has_more
    return body.next is None or body.next == position.mark or not body.entries
