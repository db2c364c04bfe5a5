"""
A position in a list as text, so that a broken walk can go on in another process.

Entries are 8-byte digests in it, and which list it belongs to is one salted digest over operation, ids and filters. A token or
position is the server's own text, whatever it holds.
"""

from __future__ import annotations

import json
from typing import Any

from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.protocol.checkpoint import identify
from welkin_sdk.protocol.opaque import decode, encode, fits, read_opaque, seal, unusable, write_opaque
from welkin_sdk.protocol.position import Position
from welkin_sdk.protocol.sighting import DIGEST_BYTES

_VERSION = "list-2"


def identify_list(request: Request) -> str:
    """The digest of one list: its operation, the ids in its path, its filters."""
    filters = {
        "path": request.path,
        "query": json.dumps(sorted(request.query)),
        "body": json.dumps(request.json, sort_keys=True, default=str),
    }
    return identify(request.operation.id, filters)


def write_place(position: Position, salt: bytes) -> str:
    """
    *position* as text.

    Args:
        salt: SALT_BYTES random bytes, new for each checkpoint.
    """
    return write_opaque(
        {
            "v": _VERSION,
            "f": seal(position.identity, salt),
            "n": [position.number, position.size, position.barren],
            "t": [position.total, position.length, position.until, position.turns],
            "m": position.mark,
            "b": encode(b"".join(position.before)),
            "h": encode(b"".join(position.handed_out)),
            "r": [encode(position.milestone or b""), position.lap, position.stride],
        }
    )


def parse_place(text: str, identity: str) -> Position:
    """
    The position that `write_place` wrote.

    Raises:
        InvalidRequestError: *text* is no checkpoint, or one of another operation or other filters.
    """
    values = read_opaque(text, _VERSION)
    if not fits(values.get("f"), identity):
        raise InvalidRequestError(
            "the checkpoint is of another operation, other ids or other filters; repeat those, or start without it"
        )
    try:
        return _read(values, identity)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        pass
    raise unusable("is damaged")


def _read(values: dict[str, Any], identity: str) -> Position:
    number, size, barren = values["n"]
    milestone, lap, stride = values["r"]
    total, length, until, turns = values["t"]
    mark = values["m"]
    if mark is not None and not isinstance(mark, str):
        raise TypeError("not text")
    return Position(
        identity=identity,
        size=None if size is None else _count(size, least=1),
        number=_count(number),
        mark=mark,
        before=_digests(values["b"]),
        handed_out=_digests(values["h"]),
        barren=_count(barren),
        milestone=next(iter(_digests(milestone)), None),
        lap=_count(lap),
        stride=_count(stride, least=1),
        total=None if total is None else _count(total),
        length=_count(length),
        until=_count(until),
        turns=_count(turns),
    )


def _count(value: object, least: int = 0) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise TypeError("not a count")
    return value


def _digests(text: str) -> tuple[bytes, ...]:
    data = decode(text)
    if len(data) % DIGEST_BYTES:
        raise ValueError("a digest is cut")
    return tuple(data[start : start + DIGEST_BYTES] for start in range(0, len(data), DIGEST_BYTES))
