# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryRecordValues(decoding.Model):
    """
    An entry to be written.

    Attributes:
        values: A text for each field of the dictionary.

    Source: cloud-api-reference-2021, "Dictionaries / Create" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "values", "values", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    values: dict[str, Any]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryRecordValues:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(DictionaryRecordValues)
        x = get("values")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(DictionaryRecordValues._fields[0], source, unreadable, notes, at)
        record.values = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
