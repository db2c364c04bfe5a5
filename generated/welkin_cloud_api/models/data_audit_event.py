# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .audit_actor import AuditActor
from .audit_entity import AuditEntity
from .audited_record import AuditedRecord


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
