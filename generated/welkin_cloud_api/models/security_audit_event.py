# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .audit_actor import AuditActor
from .audited_record import AuditedRecord

_audit_actor = reading.lookup(AuditActor)


@define(kw_only=True, repr=False, field_transformer=hidden)
class SecurityAuditEvent(decoding.Model):
    """
    One change to an account or its rights: who gave what to whom, and when. It has no id.

    Attributes:
        sent_at: When it happened.
        subject_username: User name of who made the change.
        subject_user_id: Id of who made the change.
        subject_actor: What kind of account made the change.
        subject_full_name: Full name of who made the change.
        object_username: User name of who was changed.
        object_user_id: Id of who was changed.
        object_actor: What kind of account was changed.
        object_full_name: Full name of who was changed.
        event_subtype: What happened, such as `USER_ACCESS_UPDATED`.
        record: What was changed, as far as the event tells.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("sentAt", "sent_at", decoding.instant, required=False, nullable=True),
        decoding.Field("subjectUsername", "subject_username", decoding.text, required=False, nullable=True),
        decoding.Field("subjectUserId", "subject_user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "subjectActor", "subject_actor", decoding.enumeration(AuditActor), required=False, nullable=True
        ),
        decoding.Field("subjectFullName", "subject_full_name", decoding.text, required=False, nullable=True),
        decoding.Field("objectUsername", "object_username", decoding.text, required=False, nullable=True),
        decoding.Field("objectUserId", "object_user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "objectActor", "object_actor", decoding.enumeration(AuditActor), required=False, nullable=True
        ),
        decoding.Field("objectFullName", "object_full_name", decoding.text, required=False, nullable=True),
        decoding.Field("eventSubtype", "event_subtype", decoding.text, required=False, nullable=True),
        decoding.Field(
            "record", "record", decoding.record(lambda: AuditedRecord), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    sent_at: datetime.datetime | None | Unset = UNSET
    subject_username: str | None | Unset = UNSET
    subject_user_id: str | None | Unset = UNSET
    subject_actor: AuditActor | None | Unset = UNSET
    subject_full_name: str | None | Unset = UNSET
    object_username: str | None | Unset = UNSET
    object_user_id: str | None | Unset = UNSET
    object_actor: AuditActor | None | Unset = UNSET
    object_full_name: str | None | Unset = UNSET
    event_subtype: str | None | Unset = UNSET
    record: AuditedRecord | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> SecurityAuditEvent:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(SecurityAuditEvent)
        x = get("sentAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(SecurityAuditEvent._fields[0], source, unreadable, notes, at)
        record.sent_at = x
        x = get("subjectUsername", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[1], source, unreadable, notes, at)
        record.subject_username = x
        x = get("subjectUserId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[2], source, unreadable, notes, at)
        record.subject_user_id = x
        x = get("subjectActor", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _audit_actor(x) if type(x) is str else None) is None:
            x = reading.read_member(SecurityAuditEvent._fields[3], source, unreadable, notes, at)
        record.subject_actor = x
        x = get("subjectFullName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[4], source, unreadable, notes, at)
        record.subject_full_name = x
        x = get("objectUsername", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[5], source, unreadable, notes, at)
        record.object_username = x
        x = get("objectUserId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[6], source, unreadable, notes, at)
        record.object_user_id = x
        x = get("objectActor", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _audit_actor(x) if type(x) is str else None) is None:
            x = reading.read_member(SecurityAuditEvent._fields[7], source, unreadable, notes, at)
        record.object_actor = x
        x = get("objectFullName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[8], source, unreadable, notes, at)
        record.object_full_name = x
        x = get("eventSubtype", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SecurityAuditEvent._fields[9], source, unreadable, notes, at)
        record.event_subtype = x
        x = get("record", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := AuditedRecord._read(x, notes, f"{at}record.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(SecurityAuditEvent._fields[10], source, unreadable, notes, at)
        record.record = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 11 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
