# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CustomDataTypeRecord(decoding.Model):
    """
    Something a customer keeps about a patient in a form of its own design: the type is defined in Workshop,
    the record fills it in. A patient can have several records of one type; what the portal makes of that
    depends on how the type is designed.

    Attributes:
        id: Welkin's id of the record. Given by Welkin on creation and never changed.
        body: The content, one member per field of the type. Which fields there are is designed in
            Workshop.
        patient_id: The patient the record is about.
        type_name: Name of the custom data type in Workshop, for example `hcp`.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.

    Source: data-api-v1-reference, "Custom Data Type Records / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("body", "body", decoding.anything, required=True, nullable=True),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("type_name", "type_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
    )

    id: str
    body: Any
    patient_id: str
    type_name: str
    updated_at: datetime.datetime
    created_at: datetime.datetime

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CustomDataTypeRecord:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CustomDataTypeRecord)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CustomDataTypeRecord._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("body", UNSET)
        if x is UNSET:
            x = reading.read_member(CustomDataTypeRecord._fields[1], source, unreadable, notes, at)
        record.body = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(CustomDataTypeRecord._fields[2], source, unreadable, notes, at)
        record.patient_id = x
        x = get("type_name")
        if type(x) is not str:
            x = reading.read_member(CustomDataTypeRecord._fields[3], source, unreadable, notes, at)
        record.type_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CustomDataTypeRecord._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CustomDataTypeRecord._fields[5], source, unreadable, notes, at)
        record.created_at = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
