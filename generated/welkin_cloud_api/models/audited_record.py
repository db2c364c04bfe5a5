# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedRecord(decoding.Model):
    """
    What an audited event was about, as it is after the event: an open object that depends on the kind of
    record. A record of a custom data type has the members below, and a task its assignee, watchers and
    comments. A client that must not see a value elsewhere may see it here.

    Attributes:
        id: Welkin's id of the record.
        patient_id: The patient the record is about.
        cdt_id: Id of the custom data type.
        cdt_name: Name of the custom data type.
        version: The formation (a deployment of what was designed) that the record was written under.
        json_body: The content.
        created_at: When the record was created.
        created_by: Id of the user or API client that created the record.
        created_by_name: Name of whoever created the record.
        updated_at: When the record was last changed.
        updated_by: Id of the user or API client that last changed the record.
        updated_by_name: Name of whoever last changed the record.

    Source: cloud-api-recordings, "Audit / Data" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=False, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=False, nullable=False),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=False, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=False, nullable=True),
        decoding.Field(
            "jsonBody", "json_body", decoding.mapping(decoding.anything), required=False, nullable=True
        ),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=False),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=False),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    id: str | Unset = UNSET
    patient_id: str | Unset = UNSET
    cdt_id: str | Unset = UNSET
    cdt_name: str | None | Unset = UNSET
    version: int | None | Unset = UNSET
    json_body: dict[str, Any] | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: str | Unset = UNSET
    created_by_name: str | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    updated_by: str | Unset = UNSET
    updated_by_name: str | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AuditedRecord:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AuditedRecord)
        x = get("id", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("cdtId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[2], source, unreadable, notes, at)
        record.cdt_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[3], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("jsonBody", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_object(x)) is None:
            x = reading.read_member(AuditedRecord._fields[5], source, unreadable, notes, at)
        record.json_body = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(AuditedRecord._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("createdBy", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[7], source, unreadable, notes, at)
        record.created_by = x
        x = get("createdByName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[8], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(AuditedRecord._fields[9], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updatedBy", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[10], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updatedByName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedRecord._fields[11], source, unreadable, notes, at)
        record.updated_by_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
