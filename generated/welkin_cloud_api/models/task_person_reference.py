# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class TaskPersonReference(decoding.Model):
    """
    A user or patient, by id.

    Attributes:
        id: The user or patient.

    Source: cloud-api-reference-2021, "Tasks / Create" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> TaskPersonReference:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(TaskPersonReference)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(TaskPersonReference._fields[0], source, unreadable, notes, at)
        record.id = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
