"""
Numbered pages: what an answer changes, on a list that moves while it is walked.

Others that come in push entries over the edge of a page: they are recognized, for the WINDOW handed out last is known, and
come once. Others that go pull entries up past the walk's place, which a total that shrinks tells: unless the page holds an
entry that came before, the walk goes back, page by page, until one does, and on from there behind what it has. A page
that is the page before once more is one where as many have come in, or the server minds no number: page 0 tells which.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve, field, frozen

from welkin_runtime.operations import Pagination
from welkin_runtime.types import Tolerated
from welkin_sdk.paging.items import Item, digest_of
from welkin_sdk.paging.lists.cursor import USUAL_PAGE_SIZE, WINDOW, Gap, PageStep, Position, Round
from welkin_sdk.paging.lists.ending import has_next, says_end
from welkin_sdk.paging.lists.entries import Marks, has_key, is_same_page, keys_of, mark_of
from welkin_sdk.paging.lists.marked import BARREN_LIMIT
from welkin_sdk.paging.lists.pushing import Push, look_for_push
from welkin_sdk.paging.lists.shapes import ListBody, write_path

_ROUNDS = 3
# Entries that came for one number and for another.
_ENOUGH = 10


@frozen
class _Page:
    """An answer, seen from where the walk stood."""

    position: Position
    shape: Pagination
    body: ListBody = field(repr=False)
    marks: Marks = field(repr=False)
    push: Push
    fresh: list[Item] = field(repr=False)
    deviations: list[Tolerated]

    @property
    def growth(self) -> int | None:
        total, before = self.body.total, self.position.total
        return None if total is None or before is None else total - before

    @property
    def grown(self) -> int:
        """By how much the total has grown, as far as it was told."""
        return self.growth or 0

    @property
    def reread(self) -> Position:
        return evolve(self.position, barren=0, is_probing=False)

    @property
    def is_named(self) -> bool:
        return all(map(has_key, self.marks))

    @property
    def brings_something(self) -> bool:
        """Whether there is an entry that has not come before, in this version or another."""
        known = keys_of(self.position.before)
        return any(one.key not in known for one in self.fresh)

    def shares(self, marks: Marks) -> bool:
        return not keys_of(self.marks).isdisjoint(keys_of(marks))

    def lead_to(self, position: Position | None, *, is_again: bool = False) -> PageStep:
        """*position* comes next; *is_again* where nothing of this page is to be handed out."""
        return PageStep(position, self.reread, [] if is_again else self.fresh, self.deviations)


def advance(position: Position, shape: Pagination, body: ListBody, items: Sequence[Item]) -> PageStep:
    """What *body*, the answer to `plan_query(position)`, comes to."""
    marks = tuple(map(mark_of, items))
    if position.is_probing:
        return _end_probe(position, marks)
    deviations = [*body.deviations, *_check_number(position, shape, body)]
    push = _find_push(position, marks, body)
    fresh = _pick_fresh(position, items, marks, push)
    page = _Page(position, shape, body, marks, push, fresh, deviations)
    if position.gap is not None:
        return page.lead_to(_fill(page, position.gap))
    if _may_have_gap(page):
        return page.lead_to(_go_back(page))
    return _go_on(page)


def _check_number(position: Position, shape: Pagination, body: ListBody) -> list[Tolerated]:
    if shape.current is None or body.current in (None, position.number):
        return []
    return [Tolerated(write_path(shape.current), "the page asked for", "another page")]


# --- what has come before


def _pick_fresh(position: Position, items: Sequence[Item], marks: Marks, push: Push) -> list[Item]:
    ahead = position.gap.ahead if position.gap else ()
    known = {*position.before, *ahead, *position.handed_out}
    # Without an id they may be equal and yet two, so as many are left out as were handed out, and of those that may
    # have shifted only as many as have come in.
    nameless = Counter(position.handed_out)
    if position.gap:
        nameless += Counter((*position.before, *ahead))
    fresh: list[Item] = []
    for place, (item, mark) in enumerate(zip(items, marks, strict=True)):
        if item.key is not None:
            is_known = mark in known
        else:
            is_known = push.holds(place) or nameless[mark] > 0
            nameless[mark] -= not push.holds(place)
        if not is_known:
            fresh.append(item)
    return fresh


def _find_push(position: Position, marks: Marks, body: ListBody) -> Push:
    growth = 0 if body.total is None or position.total is None else body.total - position.total
    return look_for_push(position, marks, growth)


# --- entries that may have moved up


def _may_have_gap(page: _Page) -> bool:
    position = page.position
    return page.grown < 0 and position.number > 0 and not page.shares(position.before)


def _go_back(page: _Page) -> Position:
    position, number = page.position, page.position.number
    is_more = has_next(position, page.shape, page.body, page.deviations)
    gap = Gap(
        _join(position.handed_out, page.marks),
        -page.grown,
        1,
        number + 1 if is_more else None,
        page.body.total,
    )
    return evolve(
        position,
        number=number - 1,
        handed_out=(),
        length=len(page.marks) or position.length,
        page_before=page.marks or position.page_before,
        pushed=0,
        coming=0,
        appended=0,
        total=page.body.total,
        gap=gap,
    )


def _fill(page: _Page, gap: Gap) -> Position:
    position, number, told = page.position, page.position.number, page.body.total
    if not _is_joined(page, gap):
        ahead = _join(position.handed_out, page.marks, gap.ahead)
        steps = evolve(gap, ahead=ahead, steps=gap.steps + 1, told=told)
        return evolve(position, number=number - 1, handed_out=(), gap=steps)
    after = evolve(position, handed_out=(), gap=None)
    is_error = not page.is_named and page.grown >= gap.gone
    is_joined = is_error or page.shares(gap.ahead) or told in (None, gap.told)
    is_beyond = None not in (gap.until, page.body.pages) and (gap.until or 0) >= (page.body.pages or 0)
    if gap.ahead and is_joined and not is_beyond:
        before = _join(position.before, position.handed_out, page.marks, gap.ahead)
        after = evolve(after, before=before, kept=min(len(before), len(page.marks) + len(gap.ahead)))
        return evolve(after, is_done=True) if gap.until is None else evolve(after, number=gap.until)
    # Something has come in between this page and the one behind it, or the list ends before that.
    length = len(page.marks) or position.length
    before = _join(position.before, position.handed_out, gap.ahead, page.marks)
    kept = min(len(before), length + len(gap.ahead))
    page_before = page.marks or position.page_before
    after = evolve(
        after,
        before=before,
        page_before=page_before,
        length=length,
        kept=kept,
        total=position.total if told is None else told,
    )
    is_more = has_next(position, page.shape, page.body, page.deviations)
    return evolve(after, number=number + 1) if is_more else evolve(after, is_done=True)


def _is_joined(page: _Page, gap: Gap) -> bool:
    """Whether nothing is missing between what came before and this page."""
    position = page.position
    since = page.grown
    # A total that was wrong once is right again; but where ids can tell, others may just have come in.
    gone = gap.gone - (min(since, 0) if page.is_named else since)
    length = position.length or len(page.marks) or USUAL_PAGE_SIZE
    return position.number == 0 or page.shares(position.before) or gap.steps * length >= gone


def _join(*parts: Marks) -> Marks:
    joined = tuple(mark for part in parts for mark in part)
    return joined[-max(WINDOW, len(parts[-1])) :]


# --- onwards


def _go_on(page: _Page) -> PageStep:
    position, marks, body = page.position, page.marks, page.body
    still = 0
    if _is_page_before(page):
        if body.says_nothing and len(marks) != (position.size or USUAL_PAGE_SIZE):
            # No page is that long: the list came whole, whatever was asked for.
            return page.lead_to(evolve(position, is_done=True), is_again=True)
        if page.is_named and says_end(position, body):
            # It was said to be the last one already, and only its total spoke for more.
            return page.lead_to(evolve(position, is_done=True), is_again=True)
        still = position.still + 1
        if position.matched or still >= _limit_still(page):
            return page.lead_to(evolve(position, is_probing=True, still=still), is_again=True)
    barren = 0 if page.brings_something else position.barren + 1
    round_ = position.round
    if marks and body.total is None:
        round_ = round_.pass_by(digest_of(sorted(mark.hex() for mark in _names(marks))))
    length = len(marks) or position.length
    after = evolve(
        position,
        before=_join_page(page),
        page_before=marks or position.page_before,
        pushed=page.push.pushed,
        coming=page.push.coming,
        appended=page.push.appended,
        handed_out=(),
        length=length,
        kept=length,
        total=position.total if body.total is None else body.total,
        base=body.current if position.number == 0 else position.base,
        barren=barren,
        still=still,
        matched=0,
        round=round_,
    )
    if not has_next(position, page.shape, body, page.deviations, barren=barren):
        return page.lead_to(evolve(after, is_done=True))
    if _is_lost(barren, marks) or _goes_round(page, round_) or _is_beyond(page):
        return page.lead_to(None)
    return page.lead_to(evolve(after, number=position.number + 1))


def _join_page(page: _Page) -> Marks:
    position = page.position
    # What was handed out may have been pushed on, to pages that are yet to come. Of a page that begins with what is known
    # the rest is added, so that the order stays the list's.
    handed_out = tuple(mark for mark in position.handed_out if mark not in page.marks)
    joined = page.push.add(position.before, page.marks, appended=position.appended)
    before = (*handed_out, *joined)[-max(WINDOW, len(page.marks)) :]
    return before if page.marks else position.before


def _names(marks: Marks) -> Sequence[bytes]:
    return sorted(keys_of(marks)) or marks


def _is_lost(barren: int, marks: Marks) -> bool:
    # What comes in at once may push back all that is known; more of it would not be recognized.
    return barren > BARREN_LIMIT and (not marks or barren * len(marks) > 2 * WINDOW)


def _goes_round(page: _Page, round_: Round) -> bool:
    # A round of entries that are known is told by them. Entries without an id may be equal, and so may small pages.
    count = len(page.marks)
    seen = round_.stride * count if page.is_named else round_.met * count
    return round_.met >= _ROUNDS and seen > WINDOW


def _is_beyond(page: _Page) -> bool:
    """Whether the server goes on and on behind what it says is the end, with what nobody can tell to be new."""
    position, body, count = page.position, page.body, len(page.marks)
    if page.is_named:
        return False
    if body.pages is not None:
        return (position.number - body.pages) * count > WINDOW
    if body.total is not None:
        return position.number * count - body.total > WINDOW
    # The number of the first page, said of every page, is a word on the end as well where there is no other.
    is_number_still = position.number > BARREN_LIMIT and body.current == position.base
    return is_number_still and position.number * count > WINDOW


def _is_page_before(page: _Page) -> bool:
    if page.position.number == 0 or not is_same_page(page.marks, page.position.page_before):
        return False
    return page.growth is None or page.growth < len(page.marks)


def _limit_still(page: _Page) -> float:
    """How often the page before may come before the server is asked what it makes of the number."""
    position, body = page.position, page.body
    is_number_wrong = body.current not in (None, position.number + (position.base or 0))
    if not page.is_named and not is_number_wrong and (body.current is not None or body.total is not None):
        # Entries without an id may be equal for pages on end. A total bounds them.
        return float("inf") if body.total is not None else BARREN_LIMIT
    # On a small list it may be chance again and again. So each time it was, more of it is believed.
    return float(1 << 2 * position.probes)


def _end_probe(position: Position, marks: Marks) -> PageStep:
    """
    Page 0 has come: is it the page that came for the number?

    A list may have moved just so that it is. So both are asked for in turn until it has been so often enough.
    """
    if not is_same_page(marks, position.page_before):
        after = evolve(position, is_probing=False, still=0, matched=0, probes=position.probes + 1)
        return PageStep(after, after, [], [])
    after = evolve(position, is_probing=False, matched=position.matched + 1)
    is_stuck = 2 * after.matched * len(marks) >= _ENOUGH
    return PageStep(None if is_stuck else after, evolve(after, matched=0), [], [])
