# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
`define` and `frozen` of attrs, for classes that are loaded whenever a client is made.

What such a class costs is the code that attrs writes for it and has compiled. Here a class begins with its fields as slots and
its own methods, and attrs makes the rest when something of it is first asked for: a value, the fields, a signature. What a
program never uses costs next to nothing, and it is the same for whoever asks.

`__eq__`, `__hash__` and `__repr__`, more than half of that code, are not compiled at all: they are functions that go by the
fields, which takes them half a microsecond longer. What is compared in a hot loop takes attrs itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter, eq
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["define", "frozen"]

if TYPE_CHECKING:
    from attrs import define, frozen
else:

    def define(cls: type | None = None, /, **options: Any) -> Any:
        """As `attrs.define`; for a class whose annotations are all fields, and whose bases are none of attrs'."""
        return _begin(attrs.define, cls, options)

    def frozen(cls: type | None = None, /, **options: Any) -> Any:
        """As `attrs.frozen`; likewise."""
        return _begin(attrs.frozen, cls, options)


Fields = tuple["attrs.Attribute[Any]", ...]

_OF_ATTRS = ("__init__", "__getstate__", "__setstate__", "__match_args__", "__attrs_attrs__")
_OF_FROZEN = (*_OF_ATTRS, "__setattr__", "__delattr__")


def _begin(maker: Any, cls: type | None, options: dict[str, Any]) -> Any:
    if cls is None:
        return lambda given: _begin(maker, given, options)
    is_frozen = maker is attrs.frozen
    work = _Work(
        partial(maker, cls, **{**options, "eq": False, "repr": False}), _ours(cls, options, is_frozen)
    )
    if not options.get("slots", True):
        return work.add_ours(work.make())
    fields = tuple(cls.__annotations__)
    left_out = {*fields, "__dict__", "__weakref__"}
    body = {name: value for name, value in vars(cls).items() if name not in left_out}
    body |= {"__slots__": (*fields, "__weakref__"), "__qualname__": cls.__qualname__}
    body |= {name: _Late(name, work) for name in (*(_OF_FROZEN if is_frozen else _OF_ATTRS), *work.ours)}
    work.kind = type(cls)(cls.__name__, cls.__bases__, body)
    return work.kind


class _Work:
    """What is left to do for a class of values, its *kind*; done by two threads at once, it comes to the same."""

    kind: Any

    def __init__(self, make: Callable[[], Any], ours: dict[str, Callable[[Fields], Any]]) -> None:
        self.make = make
        self.ours = ours

    def finish(self) -> None:
        by_attrs = self.make()
        for name, member in vars(by_attrs).items():
            if name in _OF_FROZEN or name.startswith("__attrs_"):
                setattr(self.kind, name, member)
        self.add_ours(self.kind)

    def add_ours(self, kind: Any) -> Any:
        for name, write in self.ours.items():
            setattr(kind, name, write(attrs.fields(kind)))
        return kind


class _Late:
    """Stands for a member until it is asked for."""

    def __init__(self, name: str, work: _Work) -> None:
        self._name = name
        self._work = work

    def __get__(self, value: object, kind: type) -> Any:
        self._work.finish()
        return getattr(kind if value is None else value, self._name)


def _ours(cls: type, options: dict[str, Any], is_frozen: bool) -> dict[str, Callable[[Fields], Any]]:
    """What writes which methods; as with attrs, one that is there already stays, and one that is switched off is not made."""
    own = vars(cls)
    ours: dict[str, Callable[[Fields], Any]] = {}
    if options.get("repr", True) and "__repr__" not in own:
        ours["__repr__"] = _printing
    if options.get("eq", True) and "__eq__" not in own:
        ours["__eq__"] = _comparing
        if "__hash__" not in own:
            ours["__hash__"] = _hashing if is_frozen else lambda _: None
    return ours


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
