# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .document_summary_body import DocumentSummaryBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentSummary(decoding.Model):
    """
    A document of a patient: of what type it is, and which files it has. It has the form of a record of the
    data type `_document_summary`, which Welkin brings itself. What is noted about the document in the
    fields of its type is a record of its own, the document record.

    Attributes:
        id: Welkin's id of the document. Given on creation and never changed.
        patient_id: The patient the document is about.
        json_body: The content.
        cdt_id: Id of the type.
        cdt_name: Name of the type: `_document_summary`.
        version: The formation (a deployment of what was designed) that the document was written under.

    Source: cloud-api-wrapper, "Documents" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody",
            "json_body",
            decoding.record(lambda: DocumentSummaryBody),
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
    json_body: DocumentSummaryBody
    cdt_id: str | None | Unset = UNSET
    cdt_name: str | None | Unset = UNSET
    version: int | None | Unset = UNSET
