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
