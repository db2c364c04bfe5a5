"""
The recorded shapes of the Cloud API (tests/spec/cloud_api_recorded.json), to hold schemas, examples and answers against.

The table was written from recordings alone. It says of each member whether it was always there and whether null was seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

TABLE: dict[str, Any] = json.loads(
    (Path(__file__).parent / "spec/cloud_api_recorded.json").read_text("utf-8")
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_LOCAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d")
_MESSAGE_ID = re.compile(r"IM[0-9a-f]{32}")


class Member(NamedTuple):
    """A member of a shape: of which kind, and what was seen of it."""

    name: str
    kind: str
    may_be_null: bool
    may_be_absent: bool


class Place(NamedTuple):
    """Where a shape was seen: in the answers of which operation, with which status, and at which path in them."""

    shape: str
    operation: str
    status: str
    path: str

    def __str__(self) -> str:
        return f"{self.shape} at {self.operation} {self.status} {self.path}".rstrip()


def members_of(shape: str) -> Iterator[Member]:
    """The members of a shape, in the table's order."""
    for name, notation in TABLE["shapes"][shape]["members"].items():
        kind = notation.rstrip("?~")
        marks = notation.removeprefix(kind)
        yield Member(name, kind, "?" in marks or kind == "null", "~" in marks)


def looser(shape: str) -> frozenset[str]:
    """Members that are let be null beyond what was seen, each for a reason that the table gives."""
    return frozenset(TABLE["shapes"][shape].get("looser", ()))


def places() -> list[Place]:
    """Every place of the table."""
    return [
        Place(shape, *(*text.split(), "")[:3])
        for shape, facts in TABLE["shapes"].items()
        for text in facts["at"]
    ]


def unlike_all(place: Place, value: Any) -> list[str]:
    """Where *value* is not as what was seen at *place*; nothing if it is as one of several shapes that were seen there."""
    seen_there = [each.shape for each in places() if each[1:] == place[1:]]
    found = [list(differences(shape, value)) for shape in (place.shape, *seen_there)]
    return [] if [] in found else found[0]


def values_at(value: Any, path: str) -> Iterator[Any]:
    """What stands in *value* at a path such as `data[].roles[]`; nothing where it leads to nothing or to null."""
    steps = [step for step in path.replace("[]", ".[]").split(".") if step]
    found = [value]
    for step in steps:
        if step == "[]":
            found = [item for each in found for item in each]
        else:
            found = [each[step] for each in found if isinstance(each, dict) and each.get(step) is not None]
    yield from found


def differences(shape: str, value: Any, at: str = "") -> Iterator[str]:
    """Where *value* is not as the shape was seen: a member is missing, null, or of another kind. No value is told."""
    if not isinstance(value, dict):
        yield f"{at or '.'}: no object"
        return
    for name, kind, may_be_null, may_be_absent in members_of(shape):
        if name not in value:
            if not may_be_absent:
                yield f"{at}.{name}: missing"
        elif value[name] is not None:
            yield from _unlike(kind, value[name], f"{at}.{name}")
        elif not may_be_null and name not in looser(shape):
            yield f"{at}.{name}: null"


def _unlike(kind: str, value: Any, at: str) -> Iterator[str]:
    if kind.startswith("@"):
        yield from differences(kind[1:], value, at)
    elif kind.startswith("["):
        if not isinstance(value, list):
            yield f"{at}: no array"
            return
        for number, item in enumerate(value):
            yield from _unlike(kind[1:-1], item, f"{at}[{number}]")
    elif not _FITS[kind](value):
        yield f"{at}: no {kind}"


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_FITS: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "message-id": _matches(_MESSAGE_ID),
    "instant": _matches(_INSTANT),
    "local": _matches(_LOCAL),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": _is_number,
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "null": lambda value: value is None,
    "any": lambda _: True,
}
