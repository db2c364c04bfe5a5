"""What of JSON both APIs can keep, and how: texts that a database takes, finite numbers, and no endless depth."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from typing import Literal, NoReturn

DEEPEST_JSON = 64


def load_json(content: bytes) -> object:
    """
    The value of *content*.

    Raises:
        ValueError: it is no UTF-8 or no JSON, has NaN or a number of thousands of digits.
        RecursionError: it is deeper than the parser goes.
    """
    value: object = json.loads(content.decode("utf-8"), parse_constant=_refuse_constant)
    return value


def print_json(value: object) -> str:
    """*value* as it is kept and answered; ValueError for what JSON cannot say."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def find_unstorable(value: object) -> Literal["text or number", "depth"] | None:
    """What keeps *value* from being stored, at whatever depth; None when nothing does."""
    level = [value]
    for _ in range(DEEPEST_JSON):
        if not all(_is_storable(each) for each in level):
            return "text or number"
        level = [child for each in level for child in _children(each)]
        if not level:
            return None
    return "depth"


def is_too_deep(value: object) -> bool:
    """Whether *value* has more than DEEPEST_JSON levels."""
    level = [value]
    for _ in range(DEEPEST_JSON):
        level = [child for each in level if isinstance(each, dict | list) for child in _members(each)]
        if not level:
            return False
    return True


def _members(value: dict[str, object] | list[object]) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value


def _refuse_constant(_name: str) -> NoReturn:
    raise ValueError("NaN and the infinities are no JSON")


def _is_storable(value: object) -> bool:
    if isinstance(value, str):
        return "\x00" not in value and not any("\ud800" <= character <= "\udfff" for character in value)
    return not (isinstance(value, float) and math.isinf(value))


def _children(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, list):
        yield from value
