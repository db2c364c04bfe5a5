# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtRecordRowUpdate(decoding.Model):
    """
    What to change about one of several records.

    Attributes:
        id: The record.
        json_body: The fields to change.

    Source: cloud-api-recordings, "CDT records / Update many" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    json_body: dict[str, Any]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtRecordRowUpdate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtRecordRowUpdate)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CdtRecordRowUpdate._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("jsonBody")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(CdtRecordRowUpdate._fields[1], source, unreadable, notes, at)
        record.json_body = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
