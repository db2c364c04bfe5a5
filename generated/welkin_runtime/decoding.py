# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
How JSON becomes records: tolerantly.

The server may add members, enum values and nulls at any time, and one surprise must cost neither the record nor the
page. So a value that cannot be read leaves its attribute UNSET, is noted as `Tolerated` (path and kind, no value), and
is kept as it came: `to_dict` gives it back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeVar

from attrs import define, field, frozen

from .types import UNSET, Tolerated

__all__ = [
    "Codec",
    "Field",
    "Model",
    "OpenEnum",
    "array",
    "anything",
    "boolean",
    "day",
    "enumeration",
    "instant",
    "integer",
    "local_instant",
    "mapping",
    "number",
    "record",
    "records",
    "text",
]

E = TypeVar("E", bound=StrEnum)


Spell = Callable[[datetime], str]
"""How a point in time is written; raises ValueError for a naive one."""


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
    if value.tzinfo is None:
        raise ValueError("expected an aware datetime: give it a time zone, e.g. datetime(..., tzinfo=UTC)")
    return value.astimezone(UTC)


@frozen
class Codec:
    """
    Reads one JSON value.

    Attributes:
        expected: what the document says the value is, for `Tolerated`.
        read: value, list of deviations, path; raises ValueError where nothing can be made of the value.
        placeholder: makes the attribute's value where null came and the document allows none.
        spell: how a time is written back where that is not as all times of its API are.
    """

    expected: str
    read: Callable[[Any, list[Tolerated], str], Any]
    placeholder: Callable[[], Any] = lambda: None
    spell: Spell | None = None


@frozen
class Field:
    """One member of a record: its name on the wire, its attribute, and how it is read."""

    name: str
    attribute: str
    codec: Codec
    required: bool
    nullable: bool


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


@define(kw_only=True, repr=False)
class Model:
    """
    A record of the API.

    Attributes:
        additional_properties: members the document does not know, by their wire name.
        unreadable_properties: members whose value could not be read, by wire name, as they came.
    """

    _fields: ClassVar[tuple[Field, ...]] = ()
    _names: ClassVar[frozenset[str]] = frozenset()
    _spell: ClassVar[staticmethod[[datetime], str]] = staticmethod(offset_text)

    additional_properties: dict[str, Any] = field(factory=dict)
    unreadable_properties: dict[str, Any] = field(factory=dict)

    def __init_subclass__(cls) -> None:
        cls._names = frozenset(member.name for member in cls._fields)

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
        if not isinstance(value, Mapping):
            raise ValueError(f"{cls.__name__}: expected a JSON object, got {json_type(value)}")
        notes: list[Tolerated] = [] if tolerated is None else tolerated
        known: dict[str, Any] = {}
        unreadable: dict[str, Any] = {}
        for member in cls._fields:
            known[member.attribute] = _read_member(member, value, unreadable, notes, at)
        additional = {name: raw for name, raw in value.items() if name not in cls._names}
        return cls(**known, additional_properties=additional, unreadable_properties=unreadable)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object with the API's own names; unknown and unreadable members as they came, UNSET left out."""
        return encode_members(self, self._spell)

    def __getitem__(self, name: str) -> Any:
        """
        A member by the API's own name: what customers have designed (`record.json_body["cdtf-pulse"]`) has no other.

        Raises:
            KeyError: the answer did not carry it, or it could not be read.
        """
        attribute = next((f.attribute for f in self._fields if f.name == name), None)
        value = self.additional_properties[name] if attribute is None else getattr(self, attribute)
        if value is UNSET:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        """Whether `record[name]` has a value; null is one."""
        known = {f.name for f in self._fields if getattr(self, f.attribute) is not UNSET}
        return name in known or name in self.additional_properties

    # Without this, Python would take __getitem__ for the way to iterate.
    __iter__: ClassVar[None] = None

    def __repr__(self) -> str:
        # Health data: a repr ends up in logs and tracebacks, so it names the members that are there and no value.
        present = [f.attribute for f in self._fields if getattr(self, f.attribute) is not UNSET]
        return f"<{type(self).__name__}: {', '.join(present)}>"


def _read_member(
    member: Field, source: Mapping[str, Any], unreadable: dict[str, Any], notes: list[Tolerated], at: str
) -> Any:
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
    except (ValueError, OverflowError):  # OverflowError: a time at the edge of the calendar, moved to UTC
        notes.append(Tolerated(path, member.codec.expected, json_type(raw)))
        unreadable[member.name] = raw
        return UNSET


def encode(value: Any, spell: Spell = offset_text) -> Any:
    """The JSON value of an attribute, times as *spell* writes them."""
    if isinstance(value, Model):
        return encode_members(value, spell)
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
        value = getattr(model, member.attribute)
        if not value and member.name in model.unreadable_properties:
            result[member.name] = model.unreadable_properties[member.name]
        elif value is not UNSET:
            result[member.name] = encode(value, member.codec.spell or spell)
    return {**result, **model.additional_properties}


def json_type(value: object) -> str:
    """The JSON name of a value's type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


# --- codecs -----------------------------------------------------------------------------------------------------


def _as_is(value: Any, notes: list[Tolerated], path: str) -> Any:
    return value


def _read_text(value: Any, notes: list[Tolerated], path: str) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _read_boolean(value: Any, notes: list[Tolerated], path: str) -> bool:
    if isinstance(value, bool):
        return value
    # Live answers have been seen to spell booleans as text, in either letter case.
    spelled = {"true": True, "false": False}.get(value.lower()) if isinstance(value, str) else None
    if spelled is None:
        raise ValueError
    notes.append(Tolerated(path, "boolean", "string"))
    return spelled


def _read_integer(value: Any, notes: list[Tolerated], path: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError
    return value


def _read_number(value: Any, notes: list[Tolerated], path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return value


# fromisoformat refuses a leap second; the rest of what the API has been seen to send it reads.
_LEAP_SECOND = re.compile(r"(?<=:\d\d):60")


def _read_local_instant(value: Any, notes: list[Tolerated], path: str) -> datetime:
    if not isinstance(value, str) or len(value) < len("2018-09-15T15:20"):
        raise ValueError
    text_without_leap, leaps = _LEAP_SECOND.subn(":59", value)
    parsed = datetime.fromisoformat(text_without_leap)
    # The API's times are UTC; an offset is often left out.
    aware = parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=UTC)
    return aware + timedelta(seconds=leaps)


def _read_instant(value: Any, notes: list[Tolerated], path: str) -> datetime:
    return _read_local_instant(value, notes, path).astimezone(UTC)


def _read_day(value: Any, notes: list[Tolerated], path: str) -> date:
    if not isinstance(value, str):
        raise ValueError
    if len(value) > len("2018-09-15") and value[10] in "T ":
        # Some writers send a day with a time of day; the day is what the member means.
        parsed = date.fromisoformat(value[:10])
        notes.append(Tolerated(path, "date", "string"))
        return parsed
    return date.fromisoformat(value)


anything = Codec("any JSON value", _as_is)
text = Codec("string", _read_text)
boolean = Codec("boolean", _read_boolean)
integer = Codec("integer", _read_integer)
number = Codec("number", _read_number)
instant = Codec("datetime", _read_instant)
local_instant = Codec("datetime", _read_local_instant, spell=local_text)
day = Codec("date", _read_day)


def enumeration(values: type[E]) -> Codec:
    """An open enum: a value outside the documented ones is kept and noted."""
    known = frozenset(str(value) for value in values)

    def read(value: Any, notes: list[Tolerated], path: str) -> E:
        if not isinstance(value, str):
            raise ValueError
        if value not in known:
            notes.append(Tolerated(path, values.__name__, "unknown value"))
        return values(value)

    return Codec(values.__name__, read)


def record(model: Callable[[], type[Model]]) -> Codec:
    """An object with members of its own; *model* is asked for late, so that records may refer to each other."""

    def read(value: Any, notes: list[Tolerated], path: str) -> Model:
        return model().from_dict(value, notes, f"{path}.")

    return Codec("object", read)


def array(item: Codec) -> Codec:
    """A list; an item that cannot be read stays in it as it came, and is noted."""

    def read(value: Any, notes: list[Tolerated], path: str) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError
        return [_read_item(item, raw, notes, f"{path}[{index}]") for index, raw in enumerate(value)]

    return Codec("array", read, placeholder=list)


def records(model: Callable[[], type[Model]]) -> Codec:
    """A list that is typed as one of records: in place of an entry that is none stands a record without members."""

    def read(value: Any, notes: list[Tolerated], path: str) -> list[Model]:
        entries = array(record(model)).read(value, notes, path)
        return [one if isinstance(one, Model) else _without_members(model(), one) for one in entries]

    return Codec("array", read, placeholder=list)


def _without_members(model: type[Model], raw: Any) -> Model:
    made = model.from_dict({})
    made.unreadable_properties[""] = raw
    return made


def mapping(item: Codec) -> Codec:
    """An object used as a map; a value that cannot be read stays in it as it came, and is noted."""

    def read(value: Any, notes: list[Tolerated], path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        # A key may be a patient's datum, so the path does not name it.
        return {name: _read_item(item, raw, notes, f"{path}.*") for name, raw in value.items()}

    return Codec("object", read, placeholder=dict)


def _read_item(item: Codec, raw: Any, notes: list[Tolerated], path: str) -> Any:
    try:
        return item.read(raw, notes, path)
    except (ValueError, OverflowError):
        notes.append(Tolerated(path, item.expected, json_type(raw)))
        return raw
