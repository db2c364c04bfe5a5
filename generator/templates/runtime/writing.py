"""
How an argument becomes a JSON value: exactly, or not at all.

A writer takes the value, how times are written, and the value's path: the argument's name, and where inside of it. It
raises InvalidArgumentError, which has the path and what was expected, and never the value.
"""

from __future__ import annotations

import math
import operator
import re
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
    import difflib

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
    return datetime.isoformat(_in_utc(value))


def zulu_text(value: datetime) -> str:
    """
    ISO 8601 in UTC with `Z` and three decimals, or six where three would lose some: `2026-01-02T03:04:05.000Z`.

    Raises:
        ValueError: the datetime is naive.
    """
    utc = _in_utc(value)
    precision = "microseconds" if utc.microsecond % 1000 else "milliseconds"
    return f"{datetime.isoformat(utc.replace(tzinfo=None), timespec=precision)}Z"


def local_text(value: datetime) -> str:
    """
    ISO 8601 with the offset it has and three decimals, or six: `2026-03-04T09:30:00.000-08:00`.

    Raises:
        ValueError: the datetime is naive.
    """
    _check_aware(value)  # and no more: what is within the calendar here may be outside of it in UTC
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return datetime.isoformat(value, timespec=precision)


def midnight_text(value: date) -> str:
    """
    A day as midnight UTC of that day: `1980-05-01T00:00:00.000Z`.

    Raises:
        ValueError: it is a datetime, with a time of day.
    """
    return f"{_day_of(value)}T00:00:00.000Z"


def _day_of(value: date) -> str:
    """The day that the calendar on the wall shows; a datetime's own zone is the wall, and is not left."""
    if isinstance(value, datetime) and (value.hour, value.minute, value.second, value.microsecond) != (
        0,
        0,
        0,
        0,
    ):
        raise ValueError("expected a day, got a time of day with it")
    return date.isoformat(value)


def _in_utc(value: datetime) -> datetime:
    _check_aware(value)
    return value.astimezone(UTC)


def _check_aware(value: datetime) -> None:
    if value.utcoffset() is None:
        raise ValueError("expected an aware datetime: give it a time zone, e.g. datetime(..., tzinfo=UTC)")


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
    return plain_text(value, path)


def plain_text(value: str, path: str) -> str:
    """*value* without a class of its own, if UTF-8 can say it."""
    text = str.__str__(value)
    if not text.isascii() and re.search(_HALF, text):
        raise InvalidArgumentError(f"{path}: holds half of a surrogate pair, which is no text")
    return text


def write_boolean(value: object, spell: Spell, path: str) -> bool:
    if not isinstance(value, bool):
        raise refuse(path, "a boolean", value)
    return value


def write_integer(value: Any, spell: Spell, path: str) -> int:
    if isinstance(value, bool) or not hasattr(type(value), "__index__"):
        raise refuse(path, "an integer", value)
    return _bounded(operator.index(value), path)


def _bounded(value: int, path: str) -> int:
    """*value* without a class of its own; not what Python refuses to write as digits, with a message that names nothing."""
    number = int.__int__(value)  # an enum's member among them, whose text is its name
    if number.bit_length() > _MOST_BITS:
        raise InvalidArgumentError(f"{path}: an integer of more than 4,000 digits")
    return number


def write_number(value: object, spell: Spell, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refuse(path, "a number", value)
    if isinstance(value, int):
        return _bounded(value, path)
    number = float.__float__(value)
    if not math.isfinite(number):
        raise InvalidArgumentError(f"{path}: must be a finite number")
    return number


# Compiled by the first that asks: together they take longer than all else here.
_HALF = r"[\ud800-\udfff]"
_MOST_BITS = 13_287  # of 4,000 digits

_MOMENT = "a datetime with a time zone"
_DAY = "a date without a time of day"
_MIDNIGHT = r"(?a)\d{4}-\d\d-\d\d[T ]00:00(:00([.,]0{1,9})?)?(Z|[+-]\d\d:?\d\d)?"
_PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def is_midnight(text: str) -> bool:
    """Whether *text* is a day with midnight, in any zone, behind it."""
    return re.fullmatch(_MIDNIGHT, text) is not None


def write_instant(value: object, spell: Spell, path: str) -> str:
    if isinstance(value, datetime):
        return _spelled(value, spell, path)
    if isinstance(value, str) and _says(datetime, text := str.__str__(value)):
        return text
    if isinstance(value, str | date):
        given = "another text" if isinstance(value, str) else "a date"
        raise InvalidArgumentError(
            f"{path}: expected {_MOMENT}, got {given}; e.g. datetime(2026, 1, 1, tzinfo=UTC)"
        )
    raise refuse(path, _MOMENT, value)


def write_local_instant(value: object, spell: Spell, path: str) -> str:
    return write_instant(value, local_text, path)


def write_day(value: object, spell: Spell, path: str) -> str:
    """
    A day as `1980-05-01`.

    A datetime is a day where it is midnight in its own zone, or in none: that day is meant, whatever day it is in UTC.
    """
    if isinstance(value, str):
        text = str.__str__(value)
        written = text[:10] if is_midnight(text) or _PLAIN_DAY.fullmatch(text) else ""
        if _says(date, written):
            return written
        raise InvalidArgumentError(f"{path}: expected {_DAY}, got another text; e.g. date(2026, 1, 1)")
    if not isinstance(value, date):
        raise refuse(path, _DAY, value)
    try:
        return _day_of(value)
    except ValueError:
        pass
    raise InvalidArgumentError(
        f"{path}: expected {_DAY}, got a datetime that is not midnight in its own time zone; e.g. date(2026, 1, 1)"
    )


def write_midnight_day(value: object, spell: Spell, path: str) -> str:
    """As `write_day`, and written as midnight UTC of that day."""
    return f"{write_day(value, spell, path)}T00:00:00.000Z"


def _says(kind: type[date], value: str) -> bool:
    """Whether a text, out of JSON perhaps, says what it should; the day of a leap second ends with :60."""
    try:
        kind.fromisoformat(value.replace(":60", ":59"))
    except ValueError:
        return False
    # A week's number or a day without dashes is ISO 8601 too, and nothing that the APIs take.
    length = len("2018-09-15T15:20") if kind is datetime else len("2018-09-15")
    return len(value) >= length and _PLAIN_DAY.match(value) is not None


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
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _bounded(value, path)
    if isinstance(value, float):
        return write_number(value, spell, path)
    if isinstance(value, str):
        return plain_text(value, path)
    if isinstance(value, datetime):
        return _spelled(value, spell, path)
    if isinstance(value, date):
        return date.isoformat(value)
    if isinstance(value, Mapping):
        return write_mapping(value, spell, path, write_anything)
    if isinstance(value, list | tuple):
        return [write_anything(item, spell, f"{path}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, Writable):
        return write_anything(members_of(value, path), spell, path)
    raise refuse(path, "what JSON can say", value)


def members_of(value: Writable, path: str) -> dict[str, Any]:
    """The members of a record, as `to_dict` has them."""
    try:
        return value.to_dict()
    except (ValueError, OverflowError):
        pass
    raise InvalidArgumentError(f"{path}: a time in it has no time zone, or is outside of the calendar")


def write_mapping(value: object, spell: Spell, path: str, write: Write) -> dict[str, Any]:
    if isinstance(value, Writable):
        value = members_of(value, path)
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
