"""
The walk over a list as a value: where it stands, and what it asks for there.

Pages are numbered, or each names its successor by a token or by where it ends. What an answer changes is decided in
`numbered` and in `marked`; `step` says which of the two.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from welkin_runtime.operations import Pagination
from welkin_runtime.types import Tolerated
from welkin_sdk.arguments import check_count
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.items import Item
from welkin_sdk.paging.lists.completeness import Evidence
from welkin_sdk.paging.lists.entries import Marks, mark_of

USUAL_PAGE_SIZE = 20
"""What the server grants when it is asked for no size."""

WINDOW = 2_000
"""How many entries, of those handed out last, are recognized when they come again in numbered pages."""

Query = tuple[tuple[str, str], ...]


@frozen
class Gap:
    """
    A walk on its way back: entries have gone, and others may have moved up past the place where it stood.

    Attributes:
        ahead: the entries of the pages beyond, which have been handed out.
        gone: how many entries have gone, as totals say.
        steps: pages gone back so far.
        until: the page to go on with once the gap is closed; None where the list ends before it.
        told: entries on all pages, as the latest answer said.
    """

    ahead: Marks = field(repr=False)
    gone: int
    steps: int
    until: int | None
    told: int | None


@frozen
class Round:
    """
    An earlier page, to be met again by pages that come round: it is moved on after 1, 2, 4, 8 ... pages.

    Attributes:
        milestone: digest of it.
        lap: pages since it was moved.
        stride: pages until it is moved again.
        met: how often it came again.
    """

    milestone: bytes | None = field(default=None, repr=False)
    lap: int = 0
    stride: int = 1
    met: int = 0

    def pass_by(self, page: bytes) -> Round:
        """Take note of the next page."""
        met = self.met + (page == self.milestone)
        if self.lap + 1 >= self.stride:
            return Round(page, 0, self.stride * 2, met)
        return evolve(self, lap=self.lap + 1, met=met)


@frozen
class Position:
    """
    Where a walk over a list stands between two requests.

    Attributes:
        identity: which list this is: where it is asked for, operation, ids and filters.
        size: entries to a page; None leaves it to the server.
        number: of the page to ask for, from 0, where pages are numbered.
        mark: the token or position to send, where the page before named one.
        before: the entries that came last, in the list's order.
        page_before: those of the page before.
        pushed: how many at the end of *before* others have pushed on behind the page before.
        coming: how many of those others are yet to come, before what they have pushed on.
        appended: how many of them have come, and stand in *before* behind what they have pushed on.
        handed_out: what was handed out of the page to ask for, when a walk stopped within it.
        length: entries of the page before.
        kept: how many entries, at the end of *before*, a checkpoint keeps: the page before, and those gone back for.
        total: entries on all pages, as the page before said.
        base: what the first page said its number was.
        barren: pages in a row that brought nothing new.
        still: pages in a row that were the page before once more.
        probes: how often the server was asked for page 0 in between, to see whether it minds the number.
        is_probing: it is being asked now.
        matched: how often in a row page 0 was the page that came for the number.
        gap: what is being gone back for.
        round: tells pages that come round, by their marks, or by their entries where they are numbered.
        loop: the same, by their entries where they have marks.
        evidence: whether something can be missing, as far as the pages before tell.
    """

    identity: str
    size: int | None = None
    number: int = 0
    mark: str | None = field(default=None, repr=False)
    before: Marks = field(default=(), repr=False)
    page_before: Marks = field(default=(), repr=False)
    pushed: int = 0
    coming: int = 0
    appended: int = 0
    handed_out: Marks = field(default=(), repr=False)
    length: int = 0
    kept: int = 0
    total: int | None = None
    base: int | None = None
    barren: int = 0
    still: int = 0
    probes: int = 0
    is_probing: bool = False
    matched: int = 0
    gap: Gap | None = None
    round: Round = field(factory=Round)
    loop: Round = field(factory=Round)
    evidence: Evidence = field(factory=Evidence)
    is_done: bool = False


@frozen
class PageStep:
    """
    What one page comes to.

    Attributes:
        position: where the walk goes on; None when it cannot, because this page leads nowhere.
        reread: asks for this same page again; with what was handed out added, the position inside the page.
        fresh: entries not handed out before, in the server's order.
        deviations: how the page differs from the document.
    """

    position: Position | None
    reread: Position
    fresh: list[Item]
    deviations: list[Tolerated]


def begin_list(identity: str, page_size: int | None = None) -> Position:
    """
    The position before the first page.

    Raises:
        InvalidRequestError: a page size below 1.
    """
    if page_size is not None:
        check_count("page_size", page_size, least=1)
    return Position(identity, size=page_size)


def resize(position: Position, shape: Pagination, page_size: int) -> Position:
    """
    The same place in pages of another size.

    Raises:
        InvalidRequestError: pages are numbered, and in another size another page has this number.
    """
    if page_size != position.size and shape.kind in ("number", "whole") and position.number > 0:
        raise InvalidRequestError(
            "page_size: the checkpoint counts pages of another size; leave page_size out, or begin the list again"
        )
    return evolve(position, size=page_size)


def plan_query(position: Position, shape: Pagination, filters: Query) -> Query:
    """The query that asks for the page at *position*; *filters* go along with every page."""
    return (*_keep(position, shape, filters), *_place(position, shape))


def _keep(position: Position, shape: Pagination, filters: Query) -> Query:
    if shape.kind != "token" or position.mark is None:
        return filters
    return tuple(pair for pair in filters if pair[0] not in shape.excludes)


def _place(position: Position, shape: Pagination) -> Query:
    place: dict[str | None, str | None] = {}
    if shape.kind == "number" or position.number > 0:
        # A list that was to come whole and comes in pages has them numbered, as all but three lists do.
        number = 0 if position.is_probing else position.number
        place = {shape.page or "page": str(number), shape.size or "size": _text(position.size)}
    elif shape.kind == "token":
        is_alone = position.mark is not None and shape.size in shape.excludes
        place = {shape.size: None if is_alone else _text(position.size), shape.token: position.mark}
    elif shape.kind == "cursor":
        place = {shape.size: _text(position.size), shape.cursor: position.mark}
    return tuple((name, value) for name, value in place.items() if name is not None and value is not None)


def _text(size: int | None) -> str | None:
    return (
        None if size is None else str(int.__int__(size))
    )  # without a class of its own, as an enum's member has


def hand_out(position: Position, items: Sequence[Item]) -> Position:
    """*position* once *items*, all from its page, have been handed out."""
    return evolve(position, handed_out=position.handed_out + tuple(map(mark_of, items)))
