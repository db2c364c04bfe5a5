"""
What the handle is given, held against what it has to be before anything is done with it: names, times, records.

Python checks no types: one text is a list of its letters, the text "no" is true, and a time without a zone breaks far from
where it was given. A message names the argument and never its value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, check_value
from welkin_sdk.sandbox.core.storable import find_unstorable, print_json

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?")
_YEAR_SECONDS = 366 * 24 * 3600
# What takes the place of the instance in an address.
_TAKEN = "admin"


def refuse(name: str, expected: str) -> FaultDeclarationError:
    """The error, a ValueError, that the argument *name* is not what was *expected*."""
    return FaultDeclarationError(f"{name} has to be {expected}", field=name)


def check_text(name: str, value: object) -> None:
    """A text with something in it, which every database can hold."""
    if not isinstance(value, str) or not value or find_unstorable(value):
        raise refuse(name, "a text that is not empty")


def check_name(name: str, value: object) -> None:
    """What a tenant or an instance can be called: a part of an address that nobody has to encode."""
    if not isinstance(value, str) or not _NAME.fullmatch(value) or value == _TAKEN:
        raise refuse(
            name, "one part of an address: up to 100 letters, digits, dots, dashes or underscores, not admin"
        )


def list_texts(name: str, values: object) -> tuple[str, ...]:
    """Several texts, each once; one alone is no list of its letters."""
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        raise refuse(name, "a list of texts")
    found = tuple(values)
    for each in found:
        if not isinstance(each, str):
            raise refuse(name, "a list of texts")
    return tuple(dict.fromkeys(found))


def check_flag(name: str, value: object) -> None:
    """True, False or None itself."""
    check_value(name, value, bool | None)


def check_lifetime(name: str, value: object) -> None:
    """Whole seconds, one at least and a year at most."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _YEAR_SECONDS:
        raise refuse(name, "a whole number of seconds, from 1 to a year")


def check_moment(name: str, value: object) -> None:
    """A time with its zone, in a year that UTC has."""
    expected = "a datetime with its time zone"
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise refuse(name, expected)
    try:
        value.astimezone(UTC)
    except OverflowError:
        raise refuse(name, expected) from None


def copy_records(name: str, values: object) -> list[dict[str, Any]]:
    """Records, of which each is a mapping; copies of them."""
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        raise refuse(name, "a list of records")
    return [copy_members(name, each) for each in values]


def copy_members(name: str, value: object) -> dict[str, Any]:
    """A mapping of what JSON can say and a database can hold; a copy of it."""
    expected = "what JSON can say, with its members by their names"
    if not isinstance(value, Mapping):
        raise refuse(name, expected)
    try:
        plain = json.loads(print_json(dict(value)))
    except (TypeError, ValueError, RecursionError):
        raise refuse(name, expected) from None
    if find_unstorable(plain):
        raise refuse(name, expected)
    return dict(plain)
