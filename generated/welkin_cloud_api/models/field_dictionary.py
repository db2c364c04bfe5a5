# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class FieldDictionary(decoding.Model):
    """
    The dictionary that a field takes its values from.

    Attributes:
        name: Name of the dictionary, such as `icd-10`.
        field: The field of the dictionary's records that holds the value.

    Source: cloud-api-reference-2021, "CDT formation / Field" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("field", "field", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    field: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> FieldDictionary:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(FieldDictionary)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldDictionary._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("field", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldDictionary._fields[1], source, unreadable, notes, at)
        record.field = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
