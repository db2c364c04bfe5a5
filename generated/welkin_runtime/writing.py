# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
How an argument becomes a JSON value: exactly, or not at all.

A writer takes the value, how times are written, and the value's path: the argument's name, and where inside of it. It
raises InvalidArgumentError, which has the path and what was expected, and never the value.
"""

from __future__ import annotations

import difflib
import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from .types import UNSET

__all__ = [
    "InvalidArgumentError",
    "Spell",
    "Writable",
    "Write",
    "did_you_mean",
    "local_text",
    "offset_text",
    "zulu_text",
]


class InvalidArgumentError(ValueError):
    """An argument that must not be sent. Names the argument, never its value."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a sentence about a name that does not exist: the nearest one, if any is near."""
    near = difflib.get_close_matches(name, [*known], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


Spell = Callable[[datetime], str]
"""How a point in time is written; raises ValueError for a naive one."""

Write = Callable[[Any, Spell, str], Any]
"""Value, how times are written, and the value's path; raises InvalidArgumentError where it cannot be sent."""


def offset_text(value: datetime) -> str:
    """
    ISO 8601 in UTC, with offset and, where there are any, six decimals: `2026-01-02T03:04:05+00:00`.

    Raises:
        ValueError: the datetime is naive.
    """
    return _in_utc(value).isoformat()


def zulu_text(value: datetime) -> str:
    """
    ISO 8601 in UTC with `Z` and three decimals, or six where three would lose some: `2026-01-02T03:04:05.000Z`.

    Raises:
        ValueError: the datetime is naive.
    """
    utc = _in_utc(value)
    precision = "microseconds" if utc.microsecond % 1000 else "milliseconds"
    return f"{utc.replace(tzinfo=None).isoformat(timespec=precision)}Z"


def local_text(value: datetime) -> str:
    """
    ISO 8601 with the offset it has and three decimals, or six: `2026-03-04T09:30:00.000-08:00`.

    Raises:
        ValueError: the datetime is naive.
    """
    _in_utc(value)
    return value.isoformat(timespec="microseconds" if value.microsecond % 1000 else "milliseconds")


def _in_utc(value: datetime) -> datetime:
    if value.utcoffset() is None:
        raise ValueError("expected an aware datetime: give it a time zone, e.g. datetime(..., tzinfo=UTC)")
    return value.astimezone(UTC)


class Writable:
    """What is sent as a JSON object of its own making, wherever any JSON value may stand."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        raise NotImplementedError


def refuse(path: str, expected: str, value: object) -> InvalidArgumentError:
    """What to raise for a value of another type."""
    return InvalidArgumentError(f"{path}: expected {expected}, got {type(value).__name__}")


def write_text(value: object, spell: Spell, path: str) -> str:
    """Text as it is; of an enum's member, its text."""
    if not isinstance(value, str):
        raise refuse(path, "a string", value)
    return str.__str__(value)


def write_boolean(value: object, spell: Spell, path: str) -> bool:
    if not isinstance(value, bool):
        raise refuse(path, "a boolean", value)
    return value


def write_integer(value: Any, spell: Spell, path: str) -> int:
    if isinstance(value, bool) or not hasattr(type(value), "__index__"):
        raise refuse(path, "an integer", value)
    return operator.index(value)


def write_number(value: object, spell: Spell, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refuse(path, "a number", value)
    if not math.isfinite(value):
        raise InvalidArgumentError(f"{path}: must be a finite number")
    return value


_MOMENT = "a datetime with a time zone"
_DAY = "a date without a time of day"


def write_instant(value: object, spell: Spell, path: str) -> str:
    if isinstance(value, datetime):
        return _spelled(value, spell, path)
    if isinstance(value, str) and _says(datetime, value):
        return str.__str__(value)
    if isinstance(value, str | date):
        raise InvalidArgumentError(
            f"{path}: expected {_MOMENT}, got {_article(value)}; e.g. datetime(2026, 1, 1, tzinfo=UTC)"
        )
    raise refuse(path, _MOMENT, value)


def write_local_instant(value: object, spell: Spell, path: str) -> str:
    return write_instant(value, local_text, path)


def write_day(value: object, spell: Spell, path: str) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and _says(date, value):
        return str.__str__(value)
    if isinstance(value, str | date):
        raise InvalidArgumentError(f"{path}: expected {_DAY}, got {_article(value)}; e.g. date(2026, 1, 1)")
    raise refuse(path, _DAY, value)


def _article(value: object) -> str:
    if isinstance(value, str):
        return "another text"
    return "a datetime" if isinstance(value, datetime) else "a date"


def _says(kind: type[date], value: str) -> bool:
    """Whether a text, out of JSON perhaps, says what it should; the day of a leap second ends with :60."""
    try:
        kind.fromisoformat(value.replace(":60", ":59"))
    except ValueError:
        return False
    return len(value) >= len("2018-09-15T15:20") if kind is datetime else len(value) == len("2018-09-15")


def _spelled(value: datetime, spell: Spell, path: str) -> str:
    reason = "outside of the calendar once it is in UTC"
    try:
        return spell(value)
    except OverflowError:
        pass
    except ValueError as error:
        reason = str(error)
    raise InvalidArgumentError(f"{path}: {reason}")


def write_anything(value: Any, spell: Spell, path: str) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return write_number(value, spell, path)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, datetime):
        return _spelled(value, spell, path)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return write_mapping(value, spell, path, write_anything)
    if isinstance(value, list | tuple):
        return [write_anything(item, spell, f"{path}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, Writable):
        return write_anything(_members(value, path), spell, path)
    raise refuse(path, "what JSON can say", value)


def _members(value: Writable, path: str) -> dict[str, Any]:
    try:
        return value.to_dict()
    except (ValueError, OverflowError):
        pass
    raise InvalidArgumentError(f"{path}: a time in it has no time zone, or is outside of the calendar")


def write_mapping(value: object, spell: Spell, path: str, write: Write) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise refuse(path, "a mapping", value)
    # A key may be a patient's datum, so the path does not name it.
    return {
        write_text(name, spell, f"{path}, a key"): write(item, spell, f"{path}.*")
        for name, item in value.items()
        if item is not UNSET
    }


def write_array(value: object, spell: Spell, path: str, write: Write) -> list[Any]:
    if not isinstance(value, Sequence) or isinstance(value, str | bytes | bytearray | memoryview):
        raise refuse(path, "a list", value)
    return [write(item, spell, f"{path}[{index}]") for index, item in enumerate(value)]
