"""
What a caller gave, held against what it has to be, before anything is done with it.

Python checks no types, so that a wrong one would show far from where it was given, as something else, or never: the text
"no" is true, and `nan` is in no order with anything. A message names the argument and the type, never the value.
"""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from types import UnionType
from typing import Protocol

from welkin_runtime.encoding import InvalidArgumentError, path_segment
from welkin_sdk.errors import ConfigurationError, InvalidRequestError

LONGEST_WAIT = 2_000_000
"""Seconds, about three weeks: what every operating system can wait for in one piece."""

LARGEST_COUNT = 2**63 - 1
"""What databases and other languages hold as a whole number; Python's own have no end."""


# Nearly all ids.
_PLAIN_SEGMENT = re.compile(r"[A-Za-z0-9_-]+")


def is_utf8(text: str) -> bool:
    """Whether UTF-8 can say *text*: it has no half of a surrogate pair."""
    return text.isascii() or not re.search(r"[\ud800-\udfff]", text)


def is_storable(text: str) -> bool:
    """Whether every database can hold *text*: it has no NUL, and nothing that UTF-8 cannot say."""
    return "\0" not in text and is_utf8(text)


def is_path_segment(text: object) -> bool:
    """Whether *text* can stand in the path of a request as the id or name that it is."""
    if isinstance(text, str) and _PLAIN_SEGMENT.fullmatch(text):
        return True
    try:
        path_segment("", text)
    except InvalidArgumentError:
        return False
    return True


@contextmanager
def of_configuration() -> Iterator[None]:
    """What is refused within is a fault of the configuration."""
    message = None
    try:
        yield
    except InvalidRequestError as error:
        message = str(error)
    if message is not None:
        raise ConfigurationError(message) from None


def refuse(name: str, expected: str, value: object) -> InvalidRequestError:
    """The error that *value* is not what was *expected*."""
    return InvalidRequestError(f"{name}: expected {expected}, got {type(value).__name__}")


def check_type(name: str, value: object, kind: type | tuple[type, ...] | UnionType, expected: str) -> None:
    """An object of a type; *expected* says so in words."""
    is_one = isinstance(value, kind) or (isinstance(kind, type) and has_members(value, kind))
    # A class has the members of a protocol as well as what is made of it.
    is_class = isinstance(value, type) and isinstance(kind, type) and Protocol in kind.__mro__
    if is_class or not is_one:
        raise refuse(name, expected, value)


def has_members(value: object, kind: type) -> bool:
    """
    Whether *kind* is a protocol whose members *value* has, by itself or handed on by a `__getattr__` to what it wraps.

    `isinstance` alone says yes to such a wrapper before Python 3.12, and no from then on.
    """
    if Protocol not in kind.__mro__:
        return False
    names = {name for base in kind.__mro__ for name in vars(base) if not name.startswith("_")}
    return all(hasattr(value, name) for name in names)


def check_text(name: str, value: object) -> None:
    """A string that every database can hold."""
    check_type(name, value, str, "a string")
    assert isinstance(value, str)
    if not is_storable(value):
        raise InvalidRequestError(f"{name}: holds a NUL or half of a surrogate pair, which no database can")


def check_flag(name: str, value: object) -> None:
    """True or False itself, since nearly every other value is true."""
    check_type(name, value, bool, "True or False")


def check_seconds(name: str, value: object, *, may_be_zero: bool = False, most: float = math.inf) -> None:
    """A number of seconds, more than none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refuse(name, "a number of seconds", value)
    if not (value >= 0 if may_be_zero else value > 0):
        least = "must not be negative" if may_be_zero else "must be greater than 0 seconds"
        raise InvalidRequestError(f"{name}: {least}")
    if value > most:
        raise InvalidRequestError(f"{name}: must be at most {most:,} seconds")
    if isinstance(value, int) and value.bit_length() > 1000:
        raise InvalidRequestError(f"{name}: too large; float('inf') is no limit at all")


def check_count(name: str, value: object, *, least: int = 0, most: int = LARGEST_COUNT) -> None:
    """A whole number, none included unless *least* says otherwise."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise refuse(name, "a whole number", value)
    if value < least:
        raise InvalidRequestError(f"{name}: must {f'be at least {least:,}' if least else 'not be negative'}")
    if value > most:
        raise InvalidRequestError(f"{name}: must be at most {most:,}")


def check_age(name: str, value: object) -> None:
    """A length of time, none included."""
    check_type(name, value, timedelta, "a timedelta")
    assert isinstance(value, timedelta)
    if value < timedelta():
        raise InvalidRequestError(f"{name}: must not be negative")


def check_header_types(value: object) -> None:
    """A mapping of texts to texts; what stands in them is checked where they are sent."""
    if not isinstance(value, Mapping):
        raise refuse("headers", "a mapping", value)
    if not all(isinstance(text, str) for item in value.items() for text in item):
        raise InvalidRequestError("headers: expected a string for each name and value")


def check_callback(name: str, value: object) -> None:
    """A function, or None."""
    if value is not None:
        check_function(name, value)


def check_function(name: str, value: object, *, may_be_awaited: bool = False) -> Callable[..., object]:
    """
    A function that has done its work when it returns; one that has only begun it would be taken for done.

    Args:
        may_be_awaited: a coroutine function will do as well; a generator function never does.
    """
    if not callable(value):
        raise refuse(name, "a function", value)
    inner: Callable[..., object] = value
    while isinstance(inner, partial):
        inner = inner.func
    for each in (inner, type(inner).__call__):
        kind = ""
        if inspect.isgeneratorfunction(each) or inspect.isasyncgenfunction(each):
            kind = "a generator function"
        elif inspect.iscoroutinefunction(each) and not may_be_awaited:
            kind = "a coroutine function"
        if kind:
            raise InvalidRequestError(f"{name}: expected a function that is done when it returns, got {kind}")
    return value


def check_done(name: str, result: object) -> None:
    """
    What a function of the caller's has returned: nothing that is still to be run.

    Raises:
        InvalidRequestError: it is a coroutine or a generator, which is closed.
    """
    is_begun = inspect.isawaitable(result) or inspect.isgenerator(result) or inspect.isasyncgen(result)
    if is_begun:
        if inspect.iscoroutine(result) or inspect.isgenerator(result):
            result.close()
        raise InvalidRequestError(
            f"{name}: has returned {type(result).__name__}, which nobody runs; do the work before returning"
        )
