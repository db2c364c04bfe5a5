# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .document_file import DocumentFile
from .record_source_type import RecordSourceType

_record_source_type = reading.lookup(RecordSourceType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentSummaryBody:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentSummaryBody)
        x = get("type", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[0], source, unreadable, notes, at)
        record.type_ = x
        x = get("files", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.record_list(DocumentFile._read, x, notes, f"{at}files")) is None:
            x = reading.read_member(DocumentSummaryBody._fields[1], source, unreadable, notes, at)
        record.files = x
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[2], source, unreadable, notes, at)
        record.id = x
        x = get("created_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(DocumentSummaryBody._fields[3], source, unreadable, notes, at)
        record.created_at = x
        x = get("created_by", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[4], source, unreadable, notes, at)
        record.created_by = x
        x = get("created_by_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[5], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updated_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(DocumentSummaryBody._fields[6], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updated_by", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[7], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updated_by_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[8], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("source_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[9], source, unreadable, notes, at)
        record.source_id = x
        x = get("source_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[10], source, unreadable, notes, at)
        record.source_name = x
        x = get("source_type", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _record_source_type(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentSummaryBody._fields[11], source, unreadable, notes, at)
        record.source_type = x
        x = get("external_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[12], source, unreadable, notes, at)
        record.external_id = x
        x = get("external_guid", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummaryBody._fields[13], source, unreadable, notes, at)
        record.external_guid = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 14 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentSummary:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentSummary)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(DocumentSummary._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(DocumentSummary._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("jsonBody")
        if (x := DocumentSummaryBody._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None:
            x = reading.read_member(DocumentSummary._fields[2], source, unreadable, notes, at)
        record.json_body = x
        x = get("cdtId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummary._fields[3], source, unreadable, notes, at)
        record.cdt_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummary._fields[4], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentSummary._fields[5], source, unreadable, notes, at)
        record.version = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
