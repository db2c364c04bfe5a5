# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
What the readers of records are made of: values that are what the document says, read at once.

The generator writes a reader for each class of records as straight-line code, which asks here. Whatever is not plainly
what the document says, each function answers with None, and `read_member` reads that one member by its codec: a reader
makes the same record of every document as `Model.from_dict` makes without one, with the same notes in the same order.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from .decoding import read_member, take_surprises
from .types import Tolerated

__all__ = [
    "day",
    "instant",
    "any_list",
    "local_instant",
    "lookup",
    "any_object",
    "midnight_day",
    "number",
    "read_member",
    "record_list",
    "take_surprises",
    "text_list",
]

E = TypeVar("E", bound=StrEnum)

_read_instant = datetime.fromisoformat
_read_day = date.fromisoformat
_SHORTEST_INSTANT = len("2018-09-15T15:20")
_EXACT = 2**53


def instant(raw: Any) -> datetime | None:
    """A point in time in UTC."""
    try:
        moment = _read_instant(raw)
        if len(raw) < _SHORTEST_INSTANT:
            return None
        zone = moment.tzinfo
        if zone is UTC:
            return moment
        if zone is None:
            return moment.replace(tzinfo=UTC)
        # An offset may have seconds, and 60 of them would be taken for a leap second.
        return None if ":60" in raw else moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def local_instant(raw: Any) -> datetime | None:
    """A point in time with the offset it came with."""
    try:
        moment = _read_instant(raw)
    except (TypeError, ValueError):
        return None
    if len(raw) < _SHORTEST_INSTANT or ":60" in raw:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def day(raw: Any) -> date | None:
    """A day; one with a time of day behind it is none, and neither is what is longer than one."""
    try:
        return _read_day(raw)
    except (TypeError, ValueError):
        return None


def midnight_day(raw: Any) -> date | None:
    """A day as the API spells it, with midnight behind it."""
    try:
        # The dash tells a day of a month from one of a week.
        return _read_day(raw[:10]) if raw[10:] == "T00:00:00.000Z" and raw[7] == "-" else None
    except (TypeError, ValueError, LookupError):
        return None


def number(raw: Any) -> float | None:
    """A number that any float can hold."""
    is_number = type(raw) is float or type(raw) is int
    return raw if is_number and -_EXACT < raw < _EXACT else None


def text_list(raw: Any) -> list[str] | None:
    """A list of texts alone."""
    if type(raw) is not list:
        return None
    for one in raw:
        if type(one) is not str:
            return None
    return raw.copy()


def any_list(raw: Any) -> list[Any] | None:
    """A list of anything."""
    return raw.copy() if type(raw) is list else None


def any_object(raw: Any) -> dict[str, Any] | None:
    """An object of anything."""
    return raw.copy() if type(raw) is dict else None


def record_list(
    read: Callable[[dict[str, Any], list[Tolerated], str], Any], raw: Any, notes: list[Tolerated], path: str
) -> list[Any] | None:
    """A list of records, each read by *read*."""
    if type(raw) is not list:
        return None
    for one in raw:
        if type(one) is not dict:
            return None
    return [read(one, notes, f"{path}[{index}].") for index, one in enumerate(raw)] if raw else []


def lookup(values: type[E]) -> Callable[[str], E | None]:
    """What finds the documented member of a text."""
    members: dict[str, Any] = values._value2member_map_
    return members.get
