# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""One JSON value: how it is read from an answer, tolerantly, and how an argument becomes one, exactly."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from . import writing
from .types import UNSET, Tolerated
from .values import frozen
from .writing import InvalidArgumentError, Spell, Write

__all__ = [
    "Codec",
    "Field",
    "NotedError",
    "anything",
    "array",
    "boolean",
    "day",
    "either",
    "instant",
    "integer",
    "json_type",
    "local_instant",
    "mapping",
    "midnight_day",
    "number",
    "text",
]


@frozen
class Codec:
    """
    Reads and writes one JSON value.

    Attributes:
        expected: what the document says the value is, for `Tolerated`.
        read: value, list of deviations, path; raises ValueError where nothing can be made of the value.
        write: makes the JSON value of an argument.
        placeholder: makes the attribute's value where null came and the document allows none; UNSET for no value.
        spell: how a time or a day is written back where that is not as all of its API are.
        stand_in: makes what stands in a list for an item that cannot be read; without it, the list cannot be read.
    """

    expected: str
    read: Callable[[Any, list[Tolerated], str], Any]
    write: Write
    placeholder: Callable[[], Any] = lambda: UNSET
    spell: Callable[[Any], str] | None = None
    stand_in: Callable[[Any], Any] | None = None


class NotedError(ValueError):
    """A part of a value cannot be read, and so the whole cannot; the deviation has been noted with the part."""


@frozen
class Field:
    """One member of a record or an argument: its name on the wire, in Python, and how it is read and written."""

    name: str
    attribute: str
    codec: Codec
    required: bool
    nullable: bool


def json_type(value: object) -> str:
    """The JSON name of a value's type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _as_is(value: Any, notes: list[Tolerated], path: str) -> Any:
    return value


def _read_text(value: Any, notes: list[Tolerated], path: str) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _read_boolean(value: Any, notes: list[Tolerated], path: str) -> bool:
    if isinstance(value, bool):
        return value
    # Live answers have been seen to spell booleans as text, in either letter case.
    spelled = {"true": True, "false": False}.get(value.lower()) if isinstance(value, str) else None
    if spelled is None:
        raise ValueError
    notes.append(Tolerated(path, "boolean", "string"))
    return spelled


def _read_integer(value: Any, notes: list[Tolerated], path: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError
    return value


def _read_number(value: Any, notes: list[Tolerated], path: str) -> float:
    # Python's parsers take NaN and Infinity, which are no JSON; a number too long for a float is one of these, too.
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return value


# fromisoformat refuses a leap second; the rest of what the API has been seen to send it reads.
_LEAP_SECOND = re.compile(r"(?<=:\d\d):60")


def _read_local_instant(value: Any, notes: list[Tolerated], path: str) -> datetime:
    if not isinstance(value, str) or len(value) < len("2018-09-15T15:20"):
        raise ValueError
    text_without_leap, leaps = _LEAP_SECOND.subn(":59", value)
    parsed = datetime.fromisoformat(text_without_leap)
    # The API's times are UTC; an offset is often left out.
    aware = parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=UTC)
    return aware + timedelta(seconds=leaps)


def _read_instant(value: Any, notes: list[Tolerated], path: str) -> datetime:
    return _read_local_instant(value, notes, path).astimezone(UTC)


def _read_day(value: Any, notes: list[Tolerated], path: str) -> date:
    if not isinstance(value, str):
        raise ValueError
    if len(value) > len("2018-09-15") and value[10] in "T ":
        # Some writers send a day with a time of day; the day is what the member means, in whichever zone they say.
        parsed = date.fromisoformat(value[:10])
        notes.append(Tolerated(path, "date", "string"))
        return parsed
    return date.fromisoformat(value)


def _read_midnight_day(value: Any, notes: list[Tolerated], path: str) -> date:
    if isinstance(value, str) and writing.is_midnight(value):
        return date.fromisoformat(value[:10])
    return _read_day(value, notes, path)


anything = Codec("any JSON value", _as_is, writing.write_anything)
text = Codec("string", _read_text, writing.write_text)
boolean = Codec("boolean", _read_boolean, writing.write_boolean)
integer = Codec("integer", _read_integer, writing.write_integer)
number = Codec("number", _read_number, writing.write_number)
instant = Codec("datetime", _read_instant, writing.write_instant)
local_instant = Codec("datetime", _read_local_instant, writing.write_local_instant, spell=writing.local_text)
day = Codec("date", _read_day, writing.write_day)
midnight_day = Codec("date", _read_midnight_day, writing.write_midnight_day, spell=writing.midnight_text)


def array(item: Codec) -> Codec:
    """
    A list of what its type says and nothing else.

    A record stands in for an item that is none; its members cannot be read, and it is written back as it came. Of any
    other type nothing can stand in, so the list as a whole cannot be read.
    """

    def read(value: Any, notes: list[Tolerated], path: str) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError
        return [_read_item(item, raw, notes, f"{path}[{index}]") for index, raw in enumerate(value)]

    def write(value: Any, spell: Spell, path: str) -> list[Any]:
        return writing.write_array(value, spell, path, item.write)

    return Codec("array", read, write, placeholder=list)


def mapping(item: Codec) -> Codec:
    """An object used as a map; as with a list, all values are of its type."""

    def read(value: Any, notes: list[Tolerated], path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        # A key may be a patient's datum, so the path does not name it.
        return {name: _read_item(item, raw, notes, f"{path}.*") for name, raw in value.items()}

    def write(value: Any, spell: Spell, path: str) -> dict[str, Any]:
        return writing.write_mapping(value, spell, path, item.write)

    return Codec("object", read, write, placeholder=dict)


def either(*forms: Codec) -> Codec:
    """Several forms of one member: read and written as the first one that fits."""
    expected = " or ".join(form.expected for form in forms)

    def read(value: Any, notes: list[Tolerated], path: str) -> Any:
        for form in forms:
            try:
                return form.read(value, notes, path)
            except (ValueError, OverflowError):
                continue
        raise ValueError

    def write(value: Any, spell: Spell, path: str) -> Any:
        for form in forms:
            try:
                return form.write(value, spell, path)
            except InvalidArgumentError:
                continue
        raise writing.refuse(path, expected, value)

    return Codec(expected, read, write)


def _read_item(item: Codec, raw: Any, notes: list[Tolerated], path: str) -> Any:
    try:
        return item.read(raw, notes, path)
    except NotedError:
        pass
    except (ValueError, OverflowError):
        notes.append(Tolerated(path, item.expected, json_type(raw)))
    if item.stand_in is None:
        raise NotedError
    return item.stand_in(raw)
