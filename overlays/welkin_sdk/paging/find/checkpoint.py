"""
A cursor as text, so that a broken walk can go on in another process.

The text is opaque, goes into a URL or a file as it is, and holds no id and no filter value: records are 8-byte digests,
the Find it belongs to is one salted digest.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any, Literal

from attrs import evolve, field, frozen

from welkin_sdk.addresses import normalize_address
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.instant import SECOND_MICROSECONDS, floor_second
from welkin_sdk.paging.find.cursor import Cursor, Span, prune
from welkin_sdk.paging.items import DIGEST_BYTES
from welkin_sdk.paging.opaque import decode, encode, fits, read_opaque, seal, unusable, write_opaque

_VERSION = 3
# Of a shorter stretch a server that compares whole seconds would show all twice.
_LEAST_CUT = 4 * SECOND_MICROSECONDS
_ORDERS: dict[str, Literal["ascending", "unordered"]] = {"a": "ascending", "u": "unordered"}


def identify(operation_id: str, filters: Mapping[str, str], base_url: str = "") -> str:
    """
    The digest of one Find: *operation_id* and its *filters*, without the window.

    Args:
        base_url: where it is asked for; "" for a walk that may go on at another address of the same data.
    """
    named = json.dumps(
        [
            normalize_address(base_url),
            operation_id,
            sorted((name, str(value)) for name, value in filters.items()),
        ]
    )
    return blake2b(named.encode(), digest_size=12).hexdigest()


def write_checkpoint(cursor: Cursor, salt: bytes) -> str:
    """
    *cursor* as text.

    Args:
        salt: SALT_BYTES random bytes, new for each walk.
    """
    return _write(cursor, seal(cursor.identity, salt))


def _write(cursor: Cursor, sealed: str) -> str:
    values = {
        "v": _VERSION,
        "f": sealed,
        "w": cursor.spans,
        "n": [cursor.page_size, cursor.asked_size, cursor.size_limit],
        "o": cursor.order[0],
        "s": cursor.since,
        "p": [cursor.proof, _flags(cursor), cursor.largest, cursor.barren],
        "d": _pack(cursor.seen),
    }
    return write_opaque(values)


def parse_checkpoint(text: str, identity: str) -> Cursor:
    """
    The cursor that `write_checkpoint` wrote.

    Raises:
        InvalidRequestError: *text* is no checkpoint, or one of another version, operation or set of filters.
    """
    values = read_opaque(text, _VERSION)
    if not fits(values.get("f"), identity):
        raise InvalidRequestError(
            "the checkpoint is of another operation, other filters or another host; repeat those, or start the find"
            " without it"
        )
    return evolve(_to_cursor(values), identity=identity)


def step_over(text: str) -> tuple[str | None, int]:
    """
    Leave out one microsecond: for a walk that stalled because an instant holds more than the server grants a page.

    All the rest of its second is left out where the server compares whole seconds, and would show the same again.

    Returns:
        The checkpoint behind what is left out, None where nothing is left to be read; and the first instant left out.

    Raises:
        InvalidRequestError: *text* is no checkpoint.
    """
    cursor = _to_cursor(read_opaque(text, _VERSION))
    if cursor.is_done:
        raise unusable("is at its end")
    lo, hi = cursor.span
    until = floor_second(lo) + SECOND_MICROSECONDS - 1 if cursor.is_coarse else lo
    # Halves lie on one another, and the next of them may end in this second as well.
    left = tuple(
        Span(max(span.lo, until + 1) if span.lo >= lo else span.lo, span.hi) for span in cursor.spans
    )
    left = tuple(span for span in left if span.lo <= span.hi)
    if cursor.order == "ascending" and not cursor.is_proven and lo > cursor.since:
        # What was passed over on trust alone is to be read again at the end of the window, be it this instant.
        after = cursor if until < hi else evolve(cursor, order="unordered", asked_size=cursor.page_size)
        left = left if until < hi else (*left, Span(cursor.since, lo))
    else:
        # What came of that instant will not come again.
        after = evolve(cursor, since=left[-1].lo if left else cursor.since)
    after = prune(evolve(after, spans=left))
    first = floor_second(lo) if cursor.is_coarse else lo
    return None if after.is_done else _write(after, after.identity), first


@frozen
class Cut:
    """
    What is left of a walk, in two walks that together read the same.

    Attributes:
        earlier, later: their checkpoints.
        left_us: how long a stretch of time the two have before them.
    """

    earlier: str = field(repr=False)
    later: str = field(repr=False)
    left_us: int


def cut(text: str) -> Cut | None:
    """
    Two walks for one that has come as far as *text*, so that both can go on at once.

    None where there is too little left, or where it may have to go back to its start: as long as few pages have shown
    that the server sorts them.

    Raises:
        InvalidRequestError: *text* is no checkpoint.
    """
    cursor = _to_cursor(read_opaque(text, _VERSION))
    if cursor.is_done or cursor.is_open:
        return None
    if cursor.order == "ascending" and not cursor.is_proven and cursor.span.lo > cursor.since:
        return None
    spans = cursor.spans
    left_us = sum(span.hi - span.lo for span in spans)
    if len(spans) == 1:
        lo, hi = cursor.span
        if hi - lo < _LEAST_CUT:
            return None
        middle = (lo + hi) // 2
        # They overlap as all windows do, so that bounds may be included or not.
        spans = (Span(middle, hi), Span(lo, middle + 1))
    later = evolve(cursor, spans=spans[:1], since=spans[0].lo, asked_size=cursor.page_size, barren=0)
    earlier = evolve(cursor, spans=spans[1:])
    return Cut(_write(prune(earlier), cursor.identity), _write(prune(later), cursor.identity), left_us)


def _to_cursor(values: dict[str, Any]) -> Cursor:
    """The cursor, with the sealed identity for its own."""
    try:
        return _read(values)
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    raise unusable("is damaged")


def _read(values: dict[str, Any]) -> Cursor:
    page_size, asked_size, size_limit = map(_whole, values["n"])
    proof, flags, largest, barren = map(_whole, values["p"])
    spans = tuple(Span(_whole(lo), _whole(hi)) for lo, hi in values["w"])
    if min(page_size, asked_size, size_limit) < 1 or any(span.lo > span.hi for span in spans):
        raise ValueError("out of range")
    return Cursor(
        spans=spans,
        identity=values["f"],
        page_size=page_size,
        asked_size=asked_size,
        size_limit=size_limit,
        since=_whole(values["s"]),
        order=_ORDERS[values["o"]],
        proof=proof,
        is_open=bool(flags & 1),
        is_capped=bool(flags & 2),
        is_coarse=bool(flags & 4),
        largest=largest,
        barren=barren,
        seen=dict(_unpack(values["d"])),
    )


def _flags(cursor: Cursor) -> int:
    return cursor.is_open + 2 * cursor.is_capped + 4 * cursor.is_coarse


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _pack(seen: Mapping[bytes, int]) -> list[tuple[int, str]]:
    """Digests joined by the instant they share, for many share one."""
    by_instant: defaultdict[int, list[bytes]] = defaultdict(list)
    for digest, until in seen.items():
        by_instant[until].append(digest)
    return [(until, encode(b"".join(digests))) for until, digests in by_instant.items()]


def _unpack(packed: list[tuple[int, str]]) -> Iterator[tuple[bytes, int]]:
    for until, text in packed:
        digests = decode(text)
        if len(digests) % DIGEST_BYTES:
            raise ValueError("a digest is cut")
        for start in range(0, len(digests), DIGEST_BYTES):
            yield digests[start : start + DIGEST_BYTES], _whole(until)
