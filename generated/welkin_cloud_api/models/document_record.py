# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .document_record_body import DocumentRecordBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentRecord(decoding.Model):
    """
    What is noted about a document in the fields of its type. There is one for each document at most.

    Attributes:
        id: Welkin's id of the record. Given on creation and never changed.
        patient_id: The patient the record is about.
        json_body: The content.
        cdt_id: Id of the type.
        cdt_name: Name of the document type, such as `doc-type-others`.
        version: The formation (a deployment of what was designed) that the record was written under.

    Source: cloud-api-reference-2021, "Documents / Document records" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody",
            "json_body",
            decoding.record(lambda: DocumentRecordBody),
            required=True,
            nullable=False,
        ),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=False, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=False, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    json_body: DocumentRecordBody
    cdt_id: str | None | Unset = UNSET
    cdt_name: str | None | Unset = UNSET
    version: int | None | Unset = UNSET
