"""
How a record is read: straight-line code, a few lines for each member.

A value that is what the document says is tested and taken where it stands. For everything else the code asks for
`read_member`, which reads that member by its codec: so nothing here decides about a surprise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from json import dumps

from attrs import frozen
from openapi_python_client.strings import snake_case

__all__ = ["Member", "lookups", "reader"]


@frozen
class Member:
    """One member of a record."""

    name: str
    wire_name: str
    type: str
    codec: str
    required: bool
    nullable: bool
    description: str
    deprecated: str | None


# What is right once its type is.
_TYPES = {"decoding.text": "str", "decoding.boolean": "bool", "decoding.integer": "int"}
# What is right unless None comes of it.
_READ = {
    "decoding.instant": "reading.instant(x)",
    "decoding.local_instant": "reading.local_instant(x)",
    "decoding.day": "reading.day(x)",
    "decoding.midnight_day": "reading.midnight_day(x)",
    "decoding.number": "reading.number(x)",
    "decoding.array(decoding.text)": "reading.text_list(x)",
    "decoding.array(decoding.anything)": "reading.any_list(x)",
    "decoding.mapping(decoding.anything)": "reading.any_object(x)",
}
_NOTHING = "x is UNSET"
_ENUM = re.compile(r"decoding\.enumeration\((\w+)\)")
_RECORD = re.compile(r"decoding\.record\(lambda: (\w+)\)")
_RECORDS = re.compile(r"decoding\.array\(decoding\.record\(lambda: (\w+)\)\)")


def lookups(members: Iterable[Member]) -> tuple[tuple[str, str], ...]:
    """(name, enum) of what *members* are looked up by."""
    found = {told[1] for member in members if (told := _ENUM.fullmatch(member.codec))}
    return tuple((_lookup(enum), enum) for enum in sorted(found))


def reader(record: str, members: Sequence[Member]) -> Iterator[str]:
    """The lines of the body of a record's reader."""
    yield "x: Any"
    yield "unreadable: dict[str, Any] = {}"
    yield "get, noted = source.get, len(notes)"
    if any(not member.required for member in members):
        yield "absent = 0"
    yield f"record = object.__new__({record})"
    for index, member in enumerate(members):
        odd = f"x = reading.read_member({record}._fields[{index}], source, unreadable, notes, at)"
        yield from _member(member, odd)
        yield f"record.{member.name} = x"
    known = "len(source)" if all(member.required for member in members) else "len(source) + absent"
    yield "record.unreadable_properties = unreadable"
    yield f"if {known} == {len(members)} and len(notes) == noted:"
    yield "    record.additional_properties = {}"
    yield "else:"
    yield "    reading.take_surprises(record, source, has_notes=len(notes) > noted)"
    yield "return record"


def _member(member: Member, odd: str) -> Iterator[str]:
    """The lines after which `x` has the value of *member*; *odd* is the one for a surprise."""
    name, surprise = dumps(member.wire_name), _surprise(member)
    if member.required and surprise is None:
        yield odd
        return
    # To a member that may not be null, null is as odd as nothing.
    is_promised = member.required and not member.nullable
    yield f"x = get({name})" if is_promised else f"x = get({name}, UNSET)"
    if member.required:
        yield f"if {surprise}:"
        yield f"    {odd}"
    elif member.codec in _TYPES:
        yield f"if {surprise}:"
        yield "    if x is UNSET:"
        yield "        absent += 1"
        yield "    else:"
        yield f"        {odd}"
    else:
        yield "if x is UNSET:"
        yield "    absent += 1"
        if surprise != _NOTHING:
            yield f"elif {surprise}:" if surprise else "else:"
            yield f"    {odd}"


def _surprise(member: Member) -> str | None:
    """What is true of `x` that is odd, and else makes it the value that it stands for; None where that is unknown."""
    if member.codec == "decoding.anything" and member.nullable:
        return _NOTHING
    if member.codec in _TYPES:
        null = " and x is not None" if member.nullable else ""
        return f"type(x) is not {_TYPES[member.codec]}{null}"
    read = _read(member)
    null = "x is not None and " if member.nullable else ""
    return f"{null}(x := {read}) is None" if read else None


def _read(member: Member) -> str | None:
    """The value that `x` stands for; None in Python where it is odd, and here where there is no quick way to it."""
    if member.codec in _READ:
        return _READ[member.codec]
    if enum := _ENUM.fullmatch(member.codec):
        return f"{_lookup(enum[1])}(x) if type(x) is str else None"
    # A path is made although it is for notes alone: without it, a surprise could not say where it is.
    path = f'f"{{at}}{member.wire_name}'
    if one := _RECORD.fullmatch(member.codec):
        return f'{one[1]}._read(x, notes, {path}.") if type(x) is dict else None'
    if several := _RECORDS.fullmatch(member.codec):
        return f'reading.record_list({several[1]}._read, x, notes, {path}")'
    return None


def _lookup(enum: str) -> str:
    return f"_{snake_case(enum)}"
