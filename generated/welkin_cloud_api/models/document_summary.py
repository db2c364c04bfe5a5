# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .document_file import DocumentFile
from .record_source_type import RecordSourceType


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentSummaryBody(decoding.Model):
    """
    The content of a document's summary: its type, its files, and system fields, which Welkin keeps.

    Attributes:
        type_: Name of the document type, such as `doc-type-others`.
        files: The files of the document. They are uploaded by a call of their own.
        id: The id of the document, once more.
        created_at: When the document was created.
        created_by: Id of the user or API client that created the document.
        created_by_name: Name of whoever created the document; an API client is `API_CLIENT:` and its
            name.
        updated_at: When the document was last changed.
        updated_by: Id of the user or API client that last changed the document.
        updated_by_name: Name of whoever last changed the document; an API client is `API_CLIENT:` and
            its name.
        source_id: Id of what the document came from, an encounter for example; the list can be narrowed
            to it.
        source_name: Name of what the document came from.
        source_type: What kind of thing the document came from; null where it was added directly.
        external_id: Id that another system knows the document by.
        external_guid: UUID that another system knows the document by.

    Source: cloud-api-reference-2021, "Documents" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("type", "type_", decoding.text, required=False, nullable=True),
        decoding.Field(
            "files",
            "files",
            decoding.array(decoding.record(lambda: DocumentFile)),
            required=False,
            nullable=True,
        ),
        decoding.Field("id", "id", decoding.text, required=False, nullable=True),
        decoding.Field("created_at", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("created_by", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("created_by_name", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updated_by", "updated_by", decoding.text, required=False, nullable=True),
        decoding.Field("updated_by_name", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("source_id", "source_id", decoding.text, required=False, nullable=True),
        decoding.Field("source_name", "source_name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "source_type",
            "source_type",
            decoding.enumeration(RecordSourceType),
            required=False,
            nullable=True,
        ),
        decoding.Field("external_id", "external_id", decoding.text, required=False, nullable=True),
        decoding.Field("external_guid", "external_guid", decoding.text, required=False, nullable=True),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    type_: str | None | Unset = UNSET
    files: list[DocumentFile] | None | Unset = UNSET
    id: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    created_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    source_id: str | None | Unset = UNSET
    source_name: str | None | Unset = UNSET
    source_type: RecordSourceType | None | Unset = UNSET
    external_id: str | None | Unset = UNSET
    external_guid: str | None | Unset = UNSET


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
