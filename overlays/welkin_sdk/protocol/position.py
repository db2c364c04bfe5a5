"""
The walk over a list as a value: which page to ask for next, and what an answer changes.

Pages are numbered, or each names its successor by a token or by where it ends. Entries that shift over the edge of a
page, because others came in before them while the walk was on its way, are handed out once: the digests of the page
before are kept, and of no other. Where a total shrinks, others have gone and entries may have moved up past the walk's
place: it goes back for them. A page that brings the walk nowhere stops it with an error: the page before once more,
a round of pages that begins again, a successor that is the page itself, or page upon page with nothing in it.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from attrs import evolve, field, frozen

from welkin_runtime.types import Pagination, Tolerated
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.protocol.listing import ListBody, write_path
from welkin_sdk.protocol.sighting import DIGEST_BYTES, Sighting, digest_of

USUAL_PAGE_SIZE = 20
"""What the server grants when it is asked for no size."""

BARREN_LIMIT = 100
"""Pages in a row that may bring nothing new."""

VAIN_TURNS = 3
"""How often in a row the walk goes back for entries that then have not moved."""

Query = tuple[tuple[str, str], ...]


@frozen
class Position:
    """
    Where a walk over a list stands between two requests.

    Attributes:
        identity: which list this is: operation, ids and filters.
        size: entries to a page; None leaves it to the server.
        number: of the page to ask for, from 0, where pages are numbered.
        mark: the token or position to send, where the page before named one.
        before: digests of the entries of the page before.
        handed_out: digests of what was handed out of the page to ask for, when a walk stopped within it.
        barren: pages in a row that brought nothing new.
        milestone: digest of an earlier page, moved on after 1, 2, 4, 8 ... pages: pages that come round meet it.
        lap: pages since the milestone was moved.
        stride: pages until it is moved again.
        total: entries on all pages, as the page before said.
        length: entries of the page before.
        until: the page at which the walk turned back last; pages before it are read again.
        turns: how often it has turned back in vain there.
    """

    identity: str
    size: int | None = None
    number: int = 0
    mark: str | None = field(default=None, repr=False)
    before: tuple[bytes, ...] = field(default=(), repr=False)
    handed_out: tuple[bytes, ...] = field(default=(), repr=False)
    barren: int = 0
    milestone: bytes | None = field(default=None, repr=False)
    lap: int = 0
    stride: int = 1
    total: int | None = None
    length: int = 0
    until: int = 0
    turns: int = 0
    is_done: bool = False

    @property
    def is_again(self) -> bool:
        return self.number < self.until


@frozen
class PageStep:
    """
    What one page comes to.

    Attributes:
        position: where the walk goes on; None when it cannot, because this page leads nowhere.
        reread: asks for this same page again; with digests added, the position inside the page.
        fresh: entries not handed out before, in the server's order.
        deviations: how the page differs from the document.
    """

    position: Position | None
    reread: Position
    fresh: list[Sighting]
    deviations: list[Tolerated]


def begin_list(identity: str, page_size: int | None = None) -> Position:
    """
    The position before the first page.

    Raises:
        InvalidRequestError: a page size below 1.
    """
    if page_size is not None and (type(page_size) is not int or page_size < 1):
        raise InvalidRequestError("page_size must be a whole number, at least 1")
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
        place = {shape.page or "page": str(position.number), shape.size or "size": _text(position.size)}
    elif shape.kind == "token":
        is_alone = position.mark is not None and shape.size in shape.excludes
        place = {shape.size: None if is_alone else _text(position.size), shape.token: position.mark}
    elif shape.kind == "cursor":
        place = {shape.size: _text(position.size), shape.cursor: position.mark}
    return tuple((name, value) for name, value in place.items() if name is not None and value is not None)


def _text(size: int | None) -> str | None:
    return None if size is None else str(size)


def sight(entries: Sequence[object]) -> list[Sighting]:
    """
    Each of *entries* with what it is recognized by: everything it holds, so that a changed record comes again.

    Not every list has ids, and where it has, they need not be those of its entries.
    """
    return [Sighting(place, entry, digest_of(entry)) for place, entry in enumerate(entries)]


def hand_out(position: Position, sightings: Sequence[Sighting]) -> Position:
    """*position* once *sightings*, all from its page, have been handed out."""
    return evolve(position, handed_out=position.handed_out + tuple(s.digest for s in sightings))


def advance(position: Position, shape: Pagination, body: ListBody) -> PageStep:
    """What *body*, the answer to `plan_query(position)`, comes to."""
    sightings = sight(body.entries)
    digests = tuple(sighting.digest for sighting in sightings)
    fresh = _pick_fresh(position, sightings)
    reread = evolve(position, barren=0)
    deviations = [*body.deviations, *_check_number(position, shape, body)]
    if (back := _turn_back(position, body)) is not None:
        return PageStep(back, reread, [], deviations)
    if _is_repeated(position, digests, body):
        is_whole = body.says_nothing and len(digests) != (position.size or USUAL_PAGE_SIZE)
        moved = evolve(position, is_done=True) if is_whole else None
        return PageStep(moved, reread, fresh, deviations)
    after = _take_note(position, digests, body, is_fresh=bool(fresh))
    if after is None:
        return PageStep(None, reread, fresh, deviations)
    return PageStep(_MOVES[shape.kind](after, shape, body, deviations), reread, fresh, deviations)


def _is_repeated(position: Position, digests: tuple[bytes, ...], body: ListBody) -> bool:
    if not digests or position.is_again or sorted(digests) != sorted(position.before):
        return False
    # As many as a page holds may have come in before it.
    return _growth(position, body) <= 0


def _pick_fresh(position: Position, sightings: Sequence[Sighting]) -> list[Sighting]:
    # Entries without an id may be equal and yet two, so as many are left out as were handed out.
    known = Counter(position.before) + Counter(position.handed_out)
    fresh: list[Sighting] = []
    for sighting in sightings:
        if known[sighting.digest] > 0:
            known[sighting.digest] -= 1
        else:
            fresh.append(sighting)
    return fresh


def _check_number(position: Position, shape: Pagination, body: ListBody) -> list[Tolerated]:
    if shape.current is None or body.current in (None, position.number):
        return []
    return [Tolerated(write_path(shape.current), "the page asked for", "another page")]


def _turn_back(position: Position, body: ListBody) -> Position | None:
    """Where to go on when entries have gone since the page before; None where nothing can have moved up."""
    gone = -_growth(position, body)
    # A total may mean something else on this server, so it is not believed without end.
    if gone <= 0 or position.number == 0 or position.turns >= VAIN_TURNS:
        return None
    return evolve(
        position,
        number=max(0, position.number - -(-gone // (position.length or USUAL_PAGE_SIZE))),
        until=max(position.until, position.number),
        turns=position.turns + 1,
        total=body.total,
    )


def _growth(position: Position, body: ListBody) -> int:
    return 0 if body.total is None or position.total is None else body.total - position.total


def _take_note(
    position: Position, digests: tuple[bytes, ...], body: ListBody, *, is_fresh: bool
) -> Position | None:
    """*position* with this page for the one before; None when the walk goes round, or nowhere."""
    barren = 0 if is_fresh else position.barren + 1
    if barren > BARREN_LIMIT:
        return None
    length = len(digests) or position.length
    if position.is_again:
        turns = 0 if is_fresh else position.turns
        before = position.before + digests
        return evolve(position, before=before, barren=barren, total=body.total, length=length, turns=turns)
    after = evolve(
        position, before=digests, handed_out=(), barren=barren, total=body.total, length=length, turns=0
    )
    if not digests:
        return after
    page = blake2b(b"".join(sorted(digests)), digest_size=DIGEST_BYTES).digest()
    if page == position.milestone and _growth(position, body) <= 0:
        return None
    if position.lap + 1 >= position.stride:
        return evolve(after, milestone=page, lap=0, stride=position.stride * 2)
    return evolve(after, lap=position.lap + 1)


def _move_by_number(
    position: Position, shape: Pagination, body: ListBody, deviations: list[Tolerated]
) -> Position | None:
    if _has_next_number(position, shape, body, deviations):
        return evolve(position, number=position.number + 1)
    return evolve(position, is_done=True)


def _has_next_number(
    position: Position, shape: Pagination, body: ListBody, deviations: list[Tolerated]
) -> bool:
    is_behind = None if body.pages is None else position.number + 1 >= body.pages
    count = len(body.entries)
    if body.is_last is None:
        if is_behind is not None:
            return not is_behind
        # With no word on the end, the end is where nothing comes.
        return count > 0 if shape.kind == "number" else 0 < count < (body.total or 0)
    if body.is_last and count and is_behind is False:
        # An empty page costs a request, a page left out costs records.
        deviations.append(Tolerated(write_path(shape.last or ()), "false before the last page", "true"))
        return True
    if not body.is_last and not count and is_behind:
        deviations.append(Tolerated(write_path(shape.last or ()), "true on the last page", "false"))
        return False
    return not body.is_last


def _move_by_token(
    position: Position, shape: Pagination, body: ListBody, deviations: list[Tolerated]
) -> Position | None:
    if body.next is None:
        return evolve(position, is_done=True)
    return None if body.next == position.mark else evolve(position, mark=body.next)


def _move_by_cursor(
    position: Position, shape: Pagination, body: ListBody, deviations: list[Tolerated]
) -> Position | None:
    is_still = body.next is None or body.next == position.mark
    if body.has_more is False or (body.has_more is None and (is_still or not body.entries)):
        return evolve(position, is_done=True)
    return None if is_still else evolve(position, mark=body.next)


_MOVES = {
    "number": _move_by_number,
    "whole": _move_by_number,
    "token": _move_by_token,
    "cursor": _move_by_cursor,
}
