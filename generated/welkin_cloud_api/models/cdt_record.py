# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

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
