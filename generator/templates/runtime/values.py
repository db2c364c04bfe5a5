"""
`define` and `frozen` of attrs, for classes that are loaded whenever a client is made.

For each class attrs writes the code of `__eq__`, `__hash__` and `__repr__` and has it compiled, which is more than half of
what the class costs to import. Here these three are functions that go by the fields: they say the same, and take half a
microsecond longer. All else, `__init__` above all, is attrs' own. What is compared in a hot loop takes attrs itself.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter, eq
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["define", "frozen"]

if TYPE_CHECKING:
    from attrs import define, frozen
else:

    def define(cls: type | None = None, /, **options: Any) -> Any:
        """As `attrs.define`."""
        return _made(attrs.define, cls, options)

    def frozen(cls: type | None = None, /, **options: Any) -> Any:
        """As `attrs.frozen`."""
        return _made(attrs.frozen, cls, options)


Fields = tuple["attrs.Attribute[Any]", ...]


def _made(maker: Any, cls: type | None, options: dict[str, Any]) -> Any:
    if cls is None:
        return lambda given: _made(maker, given, options)
    own = vars(cls)
    # As with attrs: what a class has of its own stays, and what is switched off is not there.
    is_compared = options.get("eq", True) and "__eq__" not in own
    is_printed = options.get("repr", True) and "__repr__" not in own
    made: Any = maker(cls, **{**options, "eq": False, "repr": False})
    fields = attrs.fields(made)
    if is_compared:
        made.__eq__ = _comparing(fields)
        if "__hash__" not in own:
            made.__hash__ = _hashing(fields) if maker is attrs.frozen else None
    if is_printed:
        made.__repr__ = _printing(fields)
    return made


def _comparing(fields: Fields) -> Callable[[Any, Any], Any]:
    read = _reader_of([one.name for one in fields if one.eq])

    def is_equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(map(eq, read(self), read(other)))

    return is_equal


def _hashing(fields: Fields) -> Callable[[Any], int]:
    read = _reader_of([one.name for one in fields if (one.eq if one.hash is None else one.hash)])
    return lambda self: hash(read(self))


def _reader_of(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the class of a value and what its fields of these names hold."""
    # The class twice, since of a single name there would be no tuple.
    return attrgetter("__class__", "__class__", *names)


def _printing(fields: Fields) -> Callable[[Any], str]:
    names = [one.name for one in fields if one.repr]

    @recursive_repr("...")
    def printed(self: Any) -> str:
        shown = ", ".join(f"{name}={getattr(self, name, attrs.NOTHING)!r}" for name in names)
        return f"{type(self).__qualname__.rsplit('>.', 1)[-1]}({shown})"

    return printed
