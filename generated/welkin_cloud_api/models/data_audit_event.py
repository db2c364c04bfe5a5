# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .audit_actor import AuditActor
from .audit_entity import AuditEntity
from .audited_record import AuditedRecord

_audit_actor = reading.lookup(AuditActor)
_audit_entity = reading.lookup(AuditEntity)


@define(kw_only=True, repr=False, field_transformer=hidden)
class DataAuditEvent(decoding.Model):
    """
    One change to a record: who did what to whose record, and when, and the whole record as it is since.
    Rows without `eventId` were seen, so it is no sure key.

    Attributes:
        sent_at: When it happened.
        event_entity: What kind of record was changed.
        event_subtype: What happened, such as `PATIENT_UPDATED`.
        instance: Name of the instance it happened in.
        patient_id: The patient whose record it is.
        patient_full_name: Full name of the patient whose record it is.
        subject_actor: What kind of account made the change.
        subject_full_name: Full name of who made the change.
        record: The whole record, as it is after the change.
        event_id: Welkin's id of the change. Missing in some rows.
        cdt_name: Name of the custom data type. Missing for other kinds of record.
        cdt_relation: What the custom data type belongs to, such as `COMMON`. Missing in some rows.
        subject_user_id: Id of who made the change. Missing in some rows.
        subject_username: User name of who made the change. Missing in some rows.
        url: Address of the record. (documented)
        cdt: The custom data type. Missing unless `includeFormation` asked for it. (documented)

    Source: cloud-api-recordings, "Audit / Data" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("sentAt", "sent_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "eventEntity", "event_entity", decoding.enumeration(AuditEntity), required=True, nullable=False
        ),
        decoding.Field("eventSubtype", "event_subtype", decoding.text, required=True, nullable=False),
        decoding.Field("instance", "instance", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("patientFullName", "patient_full_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "subjectActor", "subject_actor", decoding.enumeration(AuditActor), required=True, nullable=False
        ),
        decoding.Field("subjectFullName", "subject_full_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "record", "record", decoding.record(lambda: AuditedRecord), required=True, nullable=False
        ),
        decoding.Field("eventId", "event_id", decoding.text, required=False, nullable=False),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=False, nullable=False),
        decoding.Field("cdtRelation", "cdt_relation", decoding.text, required=False, nullable=False),
        decoding.Field("subjectUserId", "subject_user_id", decoding.text, required=False, nullable=False),
        decoding.Field("subjectUsername", "subject_username", decoding.text, required=False, nullable=False),
        decoding.Field("url", "url", decoding.text, required=False, nullable=True),
        decoding.Field("cdt", "cdt", decoding.mapping(decoding.anything), required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    sent_at: datetime.datetime
    event_entity: AuditEntity
    event_subtype: str
    instance: str
    patient_id: str
    patient_full_name: str
    subject_actor: AuditActor
    subject_full_name: str
    record: AuditedRecord
    event_id: str | Unset = UNSET
    cdt_name: str | Unset = UNSET
    cdt_relation: str | Unset = UNSET
    subject_user_id: str | Unset = UNSET
    subject_username: str | Unset = UNSET
    url: str | None | Unset = UNSET
    cdt: dict[str, Any] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DataAuditEvent:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DataAuditEvent)
        x = get("sentAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(DataAuditEvent._fields[0], source, unreadable, notes, at)
        record.sent_at = x
        x = get("eventEntity")
        if (x := _audit_entity(x) if type(x) is str else None) is None:
            x = reading.read_member(DataAuditEvent._fields[1], source, unreadable, notes, at)
        record.event_entity = x
        x = get("eventSubtype")
        if type(x) is not str:
            x = reading.read_member(DataAuditEvent._fields[2], source, unreadable, notes, at)
        record.event_subtype = x
        x = get("instance")
        if type(x) is not str:
            x = reading.read_member(DataAuditEvent._fields[3], source, unreadable, notes, at)
        record.instance = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(DataAuditEvent._fields[4], source, unreadable, notes, at)
        record.patient_id = x
        x = get("patientFullName")
        if type(x) is not str:
            x = reading.read_member(DataAuditEvent._fields[5], source, unreadable, notes, at)
        record.patient_full_name = x
        x = get("subjectActor")
        if (x := _audit_actor(x) if type(x) is str else None) is None:
            x = reading.read_member(DataAuditEvent._fields[6], source, unreadable, notes, at)
        record.subject_actor = x
        x = get("subjectFullName")
        if type(x) is not str:
            x = reading.read_member(DataAuditEvent._fields[7], source, unreadable, notes, at)
        record.subject_full_name = x
        x = get("record")
        if (x := AuditedRecord._read(x, notes, f"{at}record.") if type(x) is dict else None) is None:
            x = reading.read_member(DataAuditEvent._fields[8], source, unreadable, notes, at)
        record.record = x
        x = get("eventId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[9], source, unreadable, notes, at)
        record.event_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[10], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("cdtRelation", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[11], source, unreadable, notes, at)
        record.cdt_relation = x
        x = get("subjectUserId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[12], source, unreadable, notes, at)
        record.subject_user_id = x
        x = get("subjectUsername", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[13], source, unreadable, notes, at)
        record.subject_username = x
        x = get("url", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DataAuditEvent._fields[14], source, unreadable, notes, at)
        record.url = x
        x = get("cdt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_object(x)) is None:
            x = reading.read_member(DataAuditEvent._fields[15], source, unreadable, notes, at)
        record.cdt = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 16 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
