# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .cdt_record_body import CdtRecordBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtRecord(decoding.Model):
    """
    One record about a patient, in a type that the customer has designed (a custom data type, CDT).
    Encounters, their assessment links, dispositions and document summaries have the same form.

    Attributes:
        id: Welkin's id of the record. Given on creation and never changed.
        patient_id: The patient the record is about.
        cdt_id: Id of the type. Null only where the list of a user's encounters leaves it out.
        cdt_name: Name of the type, such as `cdt-vitals`. Null only where the list of a user's
            encounters leaves it out.
        version: The formation (a deployment of what was designed) that the record was written under.
            Null only where the list of a user's encounters leaves it out.
        json_body: The content: system fields and the fields of the type.

    Source: cloud-api-recordings, "CDT records / Record" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=True, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=True),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: CdtRecordBody), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    cdt_id: str | None
    cdt_name: str | None
    version: int | None
    json_body: CdtRecordBody

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtRecord:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtRecord)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CdtRecord._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(CdtRecord._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("cdtId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecord._fields[2], source, unreadable, notes, at)
        record.cdt_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecord._fields[3], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            x = reading.read_member(CdtRecord._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("jsonBody")
        if (x := CdtRecordBody._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None:
            x = reading.read_member(CdtRecord._fields[5], source, unreadable, notes, at)
        record.json_body = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
