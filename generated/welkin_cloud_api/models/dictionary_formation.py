# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryField(decoding.Model):
    """
    One field that the entries of a dictionary have.

    Attributes:
        name: Name of the field: the key of its text in an entry.
        type_: What the field takes.

    Source: cloud-api-reference-2021, "Dictionaries / Formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("type", "type_", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryField:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DictionaryField)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryField._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryField._fields[1], source, unreadable, notes, at)
        record.type_ = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryFormation(decoding.Model):
    """
    The definition of a dictionary: what its entries are made of.

    Attributes:
        name: Name of the dictionary, such as `icd-10`: what paths and fields call it.
        title: What people read.
        internal: True for dictionaries that Welkin brings itself.
        fields: The fields of the entries.

    Source: cloud-api-reference-2021, "Dictionaries / Formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("internal", "internal", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "fields",
            "fields",
            decoding.array(decoding.record(lambda: DictionaryField)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    title: str | None | Unset = UNSET
    internal: bool | None | Unset = UNSET
    fields: list[DictionaryField] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryFormation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DictionaryFormation)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryFormation._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryFormation._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("internal", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryFormation._fields[2], source, unreadable, notes, at)
        record.internal = x
        x = get("fields", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(DictionaryField._read, x, notes, f"{at}fields")) is None
        ):
            x = reading.read_member(DictionaryFormation._fields[3], source, unreadable, notes, at)
        record.fields = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
