"""
A position in a list as text, so that a broken walk can go on in another process.

Entries are digests of 8 bytes in it, two for each, and which list it belongs to is one salted digest over the address
of the API, operation, ids and filters. A token or position is the server's own text, whatever it holds.
"""

from __future__ import annotations

import json
from typing import Any

from attrs import astuple

from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.find.checkpoint import identify
from welkin_sdk.paging.items import DIGEST_BYTES
from welkin_sdk.paging.lists.completeness import Evidence
from welkin_sdk.paging.lists.cursor import Gap, Position, Round
from welkin_sdk.paging.lists.entries import MARK_BYTES, Marks
from welkin_sdk.paging.opaque import decode, encode, fits, read_opaque, seal, unusable, write_opaque

_VERSION = "list-4"


def identify_list(request: Request, base_url: str) -> str:
    """
    The digest of one list: where it is asked for, its operation, the ids in its path, its filters.

    Args:
        base_url: what the path follows: host, tenant and instance, or what of them the operation is about.
    """
    filters = {
        "path": request.path,
        "query": json.dumps(sorted(request.query)),
        "body": json.dumps(request.json, sort_keys=True, default=str),
    }
    return identify(request.operation.id, filters, base_url)


def write_place(position: Position, salt: bytes) -> str:
    """
    *position* as text.

    Args:
        salt: SALT_BYTES random bytes, new for each walk.
    """
    gap = position.gap
    return write_opaque(
        {
            "v": _VERSION,
            "f": seal(position.identity, salt),
            "n": [position.number, position.size, position.length, position.total, position.base],
            "s": [position.barren, position.still, position.probes],
            "m": position.mark,
            "b": encode(b"".join(position.before[len(position.before) - position.kept :])),
            "h": encode(b"".join(position.handed_out)),
            "g": gap and [encode(b"".join(gap.ahead)), gap.gone, gap.steps, gap.until, gap.told],
            "r": _write_round(position.round),
            "l": _write_round(position.loop),
            "e": [int(fact) if isinstance(fact, bool) else fact for fact in astuple(position.evidence)],
        }
    )


def parse_place(text: str, identity: str) -> Position:
    """
    The position that `write_place` wrote.

    Raises:
        InvalidRequestError: *text* is no checkpoint, or one of another list.
    """
    values = read_opaque(text, _VERSION)
    if not fits(values.get("f"), identity):
        raise InvalidRequestError(
            "the checkpoint is of another operation, other ids or filters, or of another tenant, instance or host;"
            " repeat those, or start without it"
        )
    try:
        return _read(values, identity)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        pass
    raise unusable("is damaged")


def _read(values: dict[str, Any], identity: str) -> Position:
    number, size, length, total, base = values["n"]
    barren, still, probes = map(_count, values["s"])
    mark, before = values["m"], _marks(values["b"])
    if mark is not None and not isinstance(mark, str):
        raise TypeError("not text")
    return Position(
        identity=identity,
        size=None if size is None else _count(size, least=1),
        number=_count(number),
        mark=mark,
        before=before,
        page_before=before[len(before) - min(_count(length), len(before)) :],
        handed_out=_marks(values["h"]),
        length=_count(length),
        kept=len(before),
        total=_maybe(total),
        base=_maybe(base),
        barren=barren,
        still=still,
        probes=probes,
        gap=_gap(values["g"]),
        round=_round(values["r"]),
        loop=_round(values["l"]),
        evidence=_evidence(values["e"]),
    )


def _gap(values: Any) -> Gap | None:
    if values is None:
        return None
    ahead, gone, steps, until, told = values
    return Gap(_marks(ahead), _count(gone), _count(steps), _maybe(until), _maybe(told))


def _write_round(met: Round) -> list[Any]:
    return [encode(met.milestone or b""), met.lap, met.stride, met.met]


def _round(values: Any) -> Round:
    milestone, lap, stride, met = values
    seen = next(iter(_split(milestone, DIGEST_BYTES)), None)
    return Round(seen, _count(lap), _count(stride, least=1), _count(met))


def _evidence(values: Any) -> Evidence:
    since, first, latest, *rest = values
    answers, counted, repeated, fell, unsure, *flags = map(_count, rest)
    steady, dated, named, resumed, whole, cut = map(bool, flags)
    return Evidence(
        None if since is None else _whole(since),
        _maybe(first),
        _maybe(latest),
        answers,
        counted,
        repeated,
        fell,
        unsure,
        steady,
        dated,
        named,
        resumed,
        whole,
        cut,
    )


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _count(value: object, least: int = 0) -> int:
    if _whole(value) < least:
        raise TypeError("not a count")
    return _whole(value)


def _maybe(value: object) -> int | None:
    return None if value is None else _count(value)


def _marks(text: str) -> Marks:
    return _split(text, MARK_BYTES)


def _split(text: str, size: int) -> tuple[bytes, ...]:
    data = decode(text)
    if len(data) % size:
        raise ValueError("a digest is cut")
    return tuple(data[start : start + size] for start in range(0, len(data), size))
