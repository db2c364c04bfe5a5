# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentFieldMeta(decoding.Model):
    """
    How a question is to be answered.

    Attributes:
        type_: The kind of answer; empty on a field that only shows a value.
        required: Whether the record cannot be completed without an answer.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("required", "required", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: str
    required: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentFieldMeta:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentFieldMeta)
        x = get("type")
        if type(x) is not str:
            x = reading.read_member(AssessmentFieldMeta._fields[0], source, unreadable, notes, at)
        record.type_ = x
        x = get("required")
        if type(x) is not bool:
            x = reading.read_member(AssessmentFieldMeta._fields[1], source, unreadable, notes, at)
        record.required = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
