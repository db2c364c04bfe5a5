# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .audit_actor import AuditActor
from .audited_record import AuditedRecord


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
