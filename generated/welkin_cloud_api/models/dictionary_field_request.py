# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryFieldRequest(decoding.Model):
    """
    One field that the entries of a dictionary are to have.

    Attributes:
        name: Name of the field.
        type_: What the field takes.

    Source: cloud-api-reference-2021, "Dictionaries / Formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    type_: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryFieldRequest:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(DictionaryFieldRequest)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(DictionaryFieldRequest._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type")
        if type(x) is not str:
            x = reading.read_member(DictionaryFieldRequest._fields[1], source, unreadable, notes, at)
        record.type_ = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
