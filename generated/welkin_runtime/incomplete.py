# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
A record whose answer lacked something that the document promises, or had something else in its place.

Its type does not say UNSET there, so the attribute is empty and reading it raises. Such a record is of a subclass of its
own that knows what to do: a `__getattr__` in the class of every record would make all reads of all of them slower.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from .codec import Field, json_type
from .errors import UnreadableMemberError
from .frames import private_frames
from .types import UNSET

__all__ = ["leave_empty"]

_EXTRA = ("additional_properties", "unreadable_properties")


def leave_empty(record: Any) -> None:
    """Take UNSET away from every attribute of *record* whose type says nothing of it."""
    lacking = [
        member.attribute
        for member in record._fields
        if member.required and getattr(record, member.attribute, UNSET) is UNSET
    ]
    if lacking:
        kind: Any = type(record)
        record.__class__ = _incomplete(kind)
        for attribute in lacking:
            delattr(record, attribute)


@cache
def _incomplete(kind: Any) -> Any:
    """The subclass of *kind* for records that lack something; it has its name, and adds no member."""
    return type(
        kind.__name__,
        (kind,),
        {
            "__doc__": kind.__doc__,
            "__module__": kind.__module__,
            "__qualname__": kind.__qualname__,
            "__slots__": (),
            "__getattr__": _refuse,
            "__eq__": _equal,
            "__reduce_ex__": _reduce,
        },
    )


@private_frames
def _refuse(record: Any, name: str) -> Any:
    # Python asks here only for what is not there: a member that was left empty, or no member at all.
    for member in type(record)._fields:
        if member.attribute == name:
            raise _error(record, member)
    raise AttributeError(f"{type(record).__name__!r} object has no attribute {name!r}")


def _error(record: Any, member: Field) -> UnreadableMemberError:
    kind = type(record).__name__
    came = record.unreadable_properties.get(member.name, UNSET)
    seen = "missing" if came is UNSET else json_type(came)
    instead = "the answer has none" if came is UNSET else f"the answer has {seen} there"
    return UnreadableMemberError(
        f"{kind}.{member.attribute} cannot be read: `{member.name}` should be {member.codec.expected}, and {instead}",
        record=kind,
        member=member.name,
        attribute=member.attribute,
        seen=seen,
    )


def _present(record: Any) -> dict[str, Any]:
    """What can be read of *record*, by attribute."""
    names = [*(member.attribute for member in record._fields), *_EXTRA]
    return {name: value for name in names if (value := getattr(record, name, _ABSENT)) is not _ABSENT}


_ABSENT = object()


def _equal(record: Any, other: object) -> bool:
    return isinstance(other, _kind(record)) and _present(record) == _present(other)


def _reduce(record: Any, _protocol: object) -> tuple[Any, ...]:
    return _restore, (_kind(record), _present(record))


def _kind(record: Any) -> Any:
    """The class that a user knows."""
    return type(record).__base__


def _restore(kind: Any, present: dict[str, Any]) -> Any:
    record = kind.__new__(kind)
    for name, value in present.items():
        setattr(record, name, value)
    record.__class__ = _incomplete(kind)
    return record
