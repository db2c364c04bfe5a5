# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
How JSON becomes records: tolerantly.

The server may add members, enum values and nulls at any time, and one surprise must cost neither the record nor the
page. So a value that cannot be read is noted as `Tolerated` (path and kind, no value), and is kept as it came: `to_dict`
gives it back. Its attribute is UNSET where its type says so; where the document promises the member and its type says
nothing of UNSET, reading the attribute raises `UnreadableMemberError`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeVar

from attrs import define, field

from .codec import (
    Codec,
    Field,
    NotedError,
    anything,
    array,
    boolean,
    day,
    either,
    instant,
    integer,
    json_type,
    local_instant,
    mapping,
    midnight_day,
    number,
    text,
)
from .frames import clear_locals, private_frames
from .types import UNSET, Tolerated, hidden
from .writing import (
    InvalidArgumentError,
    Spell,
    Writable,
    did_you_mean,
    members_of,
    offset_text,
    refuse,
    write_text,
    zulu_text,
)

__all__ = [
    "Codec",
    "Field",
    "Model",
    "OpenEnum",
    "array",
    "anything",
    "boolean",
    "day",
    "either",
    "enumeration",
    "filters",
    "hidden",
    "instant",
    "integer",
    "local_instant",
    "mapping",
    "midnight_day",
    "number",
    "record",
    "text",
    "zulu_text",
]

E = TypeVar("E", bound=StrEnum)


class OpenEnum(StrEnum):
    """Documented values of an open string: an unknown one becomes a member of its own that equals its text."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    def __repr__(self) -> str:
        known = self._name_ in type(self).__members__
        return (
            f"<{type(self).__name__}.{self._name_}>" if known else f"<{type(self).__name__}: unknown value>"
        )


@define(kw_only=True, repr=False, field_transformer=hidden)
class Model(Writable):
    """
    A record of the API.

    Copy, pickle, `==` and `to_dict` take a record in which a member cannot be read as it is. What reads every attribute,
    as attrs' `asdict` and `evolve` do, meets the `UnreadableMemberError`; `evolve(record, member=...)` mends it.

    Attributes:
        additional_properties: members the document does not know, by their wire name.
        unreadable_properties: members whose value could not be read, by wire name, as they came.
    """

    _fields: ClassVar[tuple[Field, ...]] = ()
    _names: ClassVar[frozenset[str]] = frozenset()
    _takes_more: ClassVar[bool] = False
    # A staticmethod of Spell; typing.get_type_hints cannot evaluate that.
    _spell: ClassVar[Any] = staticmethod(offset_text)
    # Whether the generator wrote a reader for this very class, see `reading`.
    _has_reader: ClassVar[bool] = False

    additional_properties: dict[str, Any] = field(factory=dict)
    unreadable_properties: dict[str, Any] = field(factory=dict)

    def __init_subclass__(cls) -> None:
        cls._names = frozenset(member.name for member in cls._fields)
        # A subclass may have members and an `__init__` of its own, of which the reader of its base knows nothing.
        cls._has_reader = "_read" in vars(cls)

    @classmethod
    def from_dict(cls, value: object, tolerated: list[Tolerated] | None = None, at: str = "") -> Self:
        """
        Read a record from its JSON object.

        Args:
            value: what a JSON parser made of it.
            tolerated: deviations from the document are appended here.
            at: path of the object within its record, ending in "." where not empty.

        Raises:
            ValueError: the value is no JSON object.
        """
        notes = [] if tolerated is None else tolerated
        try:
            # What `read_record` does first; a page has many records, and this is one call less for each.
            if type(value) is dict and cls._has_reader:
                record: Self = cls._read(value, notes, at)
                return record
            return read_record(cls, value, notes, at)
        except BaseException as error:
            del value, tolerated, notes, at
            clear_locals(error)
            raise

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Any:
        """Read a record of a class that has a reader of its own."""
        raise NotImplementedError

    @classmethod
    def _read_by_fields(cls, value: Mapping[str, Any], notes: list[Tolerated], at: str) -> Self:
        """As the reader of the class does it, member after member by its codec."""
        known: dict[str, Any] = {}
        unreadable: dict[str, Any] = {}
        noted = len(notes)
        for member in cls._fields:
            known[member.attribute] = read_member(member, value, unreadable, notes, at)
        record = cls(**known, unreadable_properties=unreadable)
        take_surprises(record, value, has_notes=len(notes) > noted)
        return record

    @private_frames
    def to_dict(self) -> dict[str, Any]:
        """The JSON object with the API's own names; unknown and unreadable members as they came, UNSET left out."""
        return encode_members(self, self._spell)

    @private_frames
    def __getitem__(self, name: str) -> Any:
        """
        A member by the API's own name: what customers have designed (`record.json_body["cdtf-pulse"]`) has no other.

        Raises:
            KeyError: the answer did not carry it, or it could not be read.
        """
        attribute = next((f.attribute for f in self._fields if f.name == name), None)
        value = self.additional_properties[name] if attribute is None else getattr(self, attribute, UNSET)
        if value is UNSET:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        """Whether `record[name]` has a value; null is one."""
        known = {f.name for f in self._fields if getattr(self, f.attribute, UNSET) is not UNSET}
        return name in known or name in self.additional_properties

    # Without this, Python would take __getitem__ for the way to iterate.
    __iter__: ClassVar[None] = None

    def __repr__(self) -> str:
        # Health data: a repr ends up in logs and tracebacks, so it names the members that are there and no value.
        return f"<{type(self).__name__}: {', '.join(self.__rich_repr__())}>"

    def __rich_repr__(self) -> Iterator[str]:
        # What rich, and what builds upon it, asks for in place of the repr.
        return (f.attribute for f in self._fields if getattr(self, f.attribute, UNSET) is not UNSET)


M = TypeVar("M", bound=Model)


def read_record(kind: type[M], value: object, notes: list[Tolerated], at: str = "") -> M:
    """`Model.from_dict` for those whose frames are guarded already."""
    if type(value) is dict and kind._has_reader:
        record: M = kind._read(value, notes, at)
        return record
    if not isinstance(value, Mapping):
        raise ValueError(f"{kind.__name__}: expected a JSON object, got {json_type(value)}")
    return kind._read_by_fields(value, notes, at)


def read_member(
    member: Field, source: Mapping[str, Any], unreadable: dict[str, Any], notes: list[Tolerated], at: str
) -> Any:
    """
    The value of one attribute, whatever stands in its place.

    Args:
        source: the JSON object of the record.
        unreadable: takes a value that could not be read.
        notes: takes what is not as the document says.
        at: path of the record, ending in "." where not empty.
    """
    raw = source.get(member.name, UNSET)
    path = at + member.name
    if raw is UNSET:
        if member.required:
            notes.append(Tolerated(path, member.codec.expected, "missing"))
        return UNSET
    if raw is None:
        if member.nullable:
            return None
        notes.append(Tolerated(path, member.codec.expected, "null"))
        unreadable[member.name] = None
        return member.codec.placeholder()
    try:
        return member.codec.read(raw, notes, path)
    except NotedError:
        pass
    except (ValueError, OverflowError):  # OverflowError: a time at the edge of the calendar, moved to UTC
        notes.append(Tolerated(path, member.codec.expected, json_type(raw)))
    unreadable[member.name] = raw
    return UNSET


def take_surprises(record: Model, source: Mapping[str, Any], *, has_notes: bool) -> None:
    """Give *record* the members of *source* that the document does not know; after notes, leave empty what is lacking."""
    names = record._names
    record.additional_properties = {name: raw for name, raw in source.items() if name not in names}
    if has_notes:
        from .incomplete import leave_empty

        leave_empty(record)


def write_member(member: Field, value: Any, spell: Spell, path: str) -> Any:
    """
    The JSON value of one member; null only where the document allows it.

    Raises:
        InvalidArgumentError: it is not what the document says.
    """
    if value is not None:
        return member.codec.write(value, spell, path)
    if not member.nullable:
        instead = "give it a value" if member.required else "leave it out"
        raise InvalidArgumentError(f"{path}: must not be None, since the API takes no null here; {instead}")
    return None


def encode(value: Any, spell: Spell = offset_text) -> Any:
    """The JSON value of an attribute, times as *spell* writes them."""
    if isinstance(value, Model):
        raw = value.unreadable_properties.get("", UNSET)
        return encode_members(value, spell) if raw is UNSET else raw
    if isinstance(value, datetime):
        return spell(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Mapping):
        return {name: encode(item, spell) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [encode(item, spell) for item in value]
    return value


def encode_members(model: Model, spell: Spell = offset_text) -> dict[str, Any]:
    """The JSON object of a record, times as *spell* writes them."""
    result: dict[str, Any] = {}
    for member in model._fields:
        value = getattr(model, member.attribute, UNSET)
        if member.name in model.unreadable_properties and _is_placeholder(value):
            result[member.name] = model.unreadable_properties[member.name]
        elif value is not UNSET:
            own = member.codec.spell
            if own is not None and isinstance(value, date):
                result[member.name] = own(value)
            else:
                result[member.name] = encode(value, spell)
    return {**result, **model.additional_properties}


def _is_placeholder(value: Any) -> bool:
    """What stands where a value could not be read; anything else has been put there since."""
    return value is UNSET or value in ([], {})


def enumeration(values: type[E]) -> Codec:
    """An open enum: a value outside the documented ones is kept and noted."""
    known = frozenset(str(value) for value in values)

    def read(value: Any, notes: list[Tolerated], path: str) -> E:
        if not isinstance(value, str):
            raise ValueError
        if value not in known:
            notes.append(Tolerated(path, values.__name__, "unknown value"))
        return values(value)

    return Codec(values.__name__, read, write_text)


def record(model: Callable[[], type[Model]]) -> Codec:
    """An object with members of its own; *model* is asked for late, so that records may refer to each other."""

    def read(value: Any, notes: list[Tolerated], path: str) -> Model:
        return read_record(model(), value, notes, f"{path}.")

    def write(value: Any, spell: Spell, path: str) -> dict[str, Any]:
        kind = model()
        if isinstance(value, kind):
            return _write_record(value, spell, path)
        # What was read is often of a class of its own, with the same members.
        given = members_of(value, path) if isinstance(value, Model) else value
        if isinstance(given, Mapping):
            return _write_mapping(kind, given, spell, path)
        raise refuse(path, f"{kind.__name__} or a mapping", value)

    return Codec("object", read, write, stand_in=lambda raw: _without_members(model(), raw))


def filters(model: Callable[[], type[Model]]) -> Codec:
    """
    An object of any members that is compared with the members of records.

    A date is spelled as the record's member of that name is, and a text that says a day of such a member as well: what
    was read finds its record.
    """

    def read(value: Any, notes: list[Tolerated], path: str) -> Any:
        return mapping(anything).read(value, notes, path)

    def write(value: Any, spell: Spell, path: str) -> Any:
        given = members_of(value, path) if isinstance(value, Writable) else value
        if not isinstance(given, Mapping):
            raise refuse(path, "a mapping", value)
        members = {member.name: member for member in model()._fields}
        spelled = {
            name: _spell_filter(members[name], item, spell, f"{path}.{name}") if name in members else item
            for name, item in given.items()
        }
        return mapping(anything).write(spelled, spell, path)

    return Codec("object", read, write, placeholder=dict)


def _spell_filter(member: Field, value: Any, spell: Spell, path: str) -> Any:
    if isinstance(value, date):
        return write_member(member, value, spell, path)
    if member.codec is midnight_day and isinstance(value, str):
        with contextlib.suppress(InvalidArgumentError):  # a part of a day may be looked for, too
            return midnight_day.write(value, spell, path)
    return value


def _write_record(record: Model, spell: Spell, path: str) -> dict[str, Any]:
    """As `to_dict`, with every member held against the document; what could not be read goes back as it came."""
    result: dict[str, Any] = {}
    for member in record._fields:
        value = getattr(record, member.attribute, UNSET)
        if member.name in record.unreadable_properties and _is_placeholder(value):
            result[member.name] = record.unreadable_properties[member.name]
        elif value is not UNSET:
            result[member.name] = write_member(member, value, spell, f"{path}.{member.attribute}")
    return {**result, **anything.write(record.additional_properties, spell, path)}


def _without_members(model: type[Model], raw: Any) -> Model:
    made = model.from_dict({})
    made.unreadable_properties[""] = raw
    return made


def _write_mapping(kind: type[Model], value: Mapping[Any, Any], spell: Spell, path: str) -> dict[str, Any]:
    """A plain object in the place of a record, with the API's own names."""
    members = {member.name: member for member in kind._fields}
    for name in () if kind._takes_more else value.keys() - members.keys():
        # Only a slip of the pen is repeated: any other key may be a patient's datum.
        hint = did_you_mean(name, members) if isinstance(name, str) else ""
        known = (
            f"unknown member {name!r}{hint}" if hint else f"unknown member; there are {', '.join(members)}"
        )
        raise InvalidArgumentError(f"{path}: {known}")
    return {
        name: write_member(members[name], item, spell, f"{path}.{name}")
        if name in members
        else anything.write(item, spell, path)
        for name, item in value.items()
        if item is not UNSET
    }
