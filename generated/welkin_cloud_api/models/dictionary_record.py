# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryRecord(decoding.Model):
    """
    One entry of a dictionary, for example one diagnosis.

    Attributes:
        id: Welkin's id of the entry. Given on creation and never changed.
        created_at: When the entry was created.
        updated_at: When the entry was last changed.
        full_value: The values of the fields in one text, to show and to search. Made by Welkin.
        deleted: True where the entry was deleted.
        values: A text for each field of the dictionary.

    Source: cloud-api-reference-2021, "Dictionaries / Record" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("fullValue", "full_value", decoding.text, required=False, nullable=True),
        decoding.Field("deleted", "deleted", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "values", "values", decoding.mapping(decoding.anything), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    full_value: str | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    values: dict[str, Any] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryRecord:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DictionaryRecord)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(DictionaryRecord._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(DictionaryRecord._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(DictionaryRecord._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("fullValue", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryRecord._fields[3], source, unreadable, notes, at)
        record.full_value = x
        x = get("deleted", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryRecord._fields[4], source, unreadable, notes, at)
        record.deleted = x
        x = get("values", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_object(x)) is None:
            x = reading.read_member(DictionaryRecord._fields[5], source, unreadable, notes, at)
        record.values = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
