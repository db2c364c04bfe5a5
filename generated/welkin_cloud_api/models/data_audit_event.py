# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .audit_actor import AuditActor
from .audit_entity import AuditEntity


@define(kw_only=True, repr=False, field_transformer=hidden)
class DataAuditEvent(decoding.Model):
    """
    One change to a record: who did what to whose record, and when. It has no id.

    Attributes:
        event_entity: What kind of record was changed.
        event_subtype: What happened, such as `PATIENT_UPDATED`.
        url: Address of the record.
        subject_username: User name of who made the change.
        subject_user_id: Id of who made the change.
        subject_actor: What kind of account made the change.
        subject_full_name: Full name of who made the change.
        patient_full_name: Full name of the patient whose record it is.
        patient_id: The patient whose record it is.
        instance: Name of the instance it happened in.
        sent_at: When it happened.
        record: The record, as far as the event tells.
        cdt_name: Name of the custom data type. Missing for other kinds of record.
        cdt: The custom data type. Missing unless `includeFormation` asked for it.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "eventEntity", "event_entity", decoding.enumeration(AuditEntity), required=False, nullable=True
        ),
        decoding.Field("eventSubtype", "event_subtype", decoding.text, required=False, nullable=True),
        decoding.Field("url", "url", decoding.text, required=False, nullable=True),
        decoding.Field("subjectUsername", "subject_username", decoding.text, required=False, nullable=True),
        decoding.Field("subjectUserId", "subject_user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "subjectActor", "subject_actor", decoding.enumeration(AuditActor), required=False, nullable=True
        ),
        decoding.Field("subjectFullName", "subject_full_name", decoding.text, required=False, nullable=True),
        decoding.Field("patientFullName", "patient_full_name", decoding.text, required=False, nullable=True),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("instance", "instance", decoding.text, required=False, nullable=True),
        decoding.Field("sentAt", "sent_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "record", "record", decoding.mapping(decoding.anything), required=False, nullable=True
        ),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=False, nullable=True),
        decoding.Field("cdt", "cdt", decoding.mapping(decoding.anything), required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    event_entity: AuditEntity | None | Unset = UNSET
    event_subtype: str | None | Unset = UNSET
    url: str | None | Unset = UNSET
    subject_username: str | None | Unset = UNSET
    subject_user_id: str | None | Unset = UNSET
    subject_actor: AuditActor | None | Unset = UNSET
    subject_full_name: str | None | Unset = UNSET
    patient_full_name: str | None | Unset = UNSET
    patient_id: str | None | Unset = UNSET
    instance: str | None | Unset = UNSET
    sent_at: datetime.datetime | None | Unset = UNSET
    record: dict[str, Any] | None | Unset = UNSET
    cdt_name: str | None | Unset = UNSET
    cdt: dict[str, Any] | None | Unset = UNSET
