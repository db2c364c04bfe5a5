# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .record_source_type import RecordSourceType

_record_source_type = reading.lookup(RecordSourceType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtRecordBody(decoding.Model):
    """
    The content of a record: system fields, which Welkin keeps, and one member for each field of the type,
    named as in Designer. A field without a value is null, not missing. What type a field has is told by the
    type's formation.

    Attributes:
        id: The id of the record, once more.
        created_at: When the record was created.
        created_by: Id of the user or API client that created the record.
        created_by_name: Name of whoever created the record; an API client is called `API_CLIENT:` and
            its name.
        updated_at: When the record was last changed.
        updated_by: Id of the user or API client that last changed the record.
        updated_by_name: Name of whoever last changed the record; an API client is called `API_CLIENT:`
            and its name.
        source_id: Id of what the record came from, an assessment record or an encounter; null where it
            was written directly.
        source_name: Name of what the record came from: `__encounter__`, or the name of an assessment.
        source_type: What kind of thing the record came from; null where it was written directly.
        external_id: Id that another system knows the record by.
        external_guid: UUID that another system knows the record by.

    Source: cloud-api-recordings, "CDT records / Record" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_by", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("created_by_name", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updated_by", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("updated_by_name", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("source_id", "source_id", decoding.text, required=True, nullable=True),
        decoding.Field("source_name", "source_name", decoding.text, required=True, nullable=True),
        decoding.Field(
            "source_type", "source_type", decoding.enumeration(RecordSourceType), required=True, nullable=True
        ),
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=True),
        decoding.Field("external_guid", "external_guid", decoding.text, required=True, nullable=True),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime
    created_by: str
    created_by_name: str
    updated_at: datetime.datetime
    updated_by: str
    updated_by_name: str
    source_id: str | None
    source_name: str | None
    source_type: RecordSourceType | None
    external_id: str | None
    external_guid: str | None

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtRecordBody:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtRecordBody)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CdtRecordBody._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CdtRecordBody._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("created_by")
        if type(x) is not str:
            x = reading.read_member(CdtRecordBody._fields[2], source, unreadable, notes, at)
        record.created_by = x
        x = get("created_by_name")
        if type(x) is not str:
            x = reading.read_member(CdtRecordBody._fields[3], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CdtRecordBody._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updated_by")
        if type(x) is not str:
            x = reading.read_member(CdtRecordBody._fields[5], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updated_by_name")
        if type(x) is not str:
            x = reading.read_member(CdtRecordBody._fields[6], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("source_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecordBody._fields[7], source, unreadable, notes, at)
        record.source_id = x
        x = get("source_name", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecordBody._fields[8], source, unreadable, notes, at)
        record.source_name = x
        x = get("source_type", UNSET)
        if x is not None and (x := _record_source_type(x) if type(x) is str else None) is None:
            x = reading.read_member(CdtRecordBody._fields[9], source, unreadable, notes, at)
        record.source_type = x
        x = get("external_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecordBody._fields[10], source, unreadable, notes, at)
        record.external_id = x
        x = get("external_guid", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CdtRecordBody._fields[11], source, unreadable, notes, at)
        record.external_guid = x
        record.unreadable_properties = unreadable
        if len(source) == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
