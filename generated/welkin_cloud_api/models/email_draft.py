# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EmailDraft(decoding.Model):
    """
    An email that somebody has begun and not sent. Only the paths of drafts are documented; the members are
    those of an email and, since 2025, who wrote and changed it.

    Attributes:
        id: Welkin's id of the draft.
        patient_id: The patient it is meant for.
        subject: The subject line so far.
        body: The text so far.
        sender: The user in whose name it will be sent. A scheduled draft without one goes out in the
            name of the patient's point of contact; with neither, the API refuses it.
        receiver: The patient it will be sent to.
        secure: Whether it is to be a secure email.
        scheduled_at: When it is to be sent.
        status: How the draft stands; documentation of 2026 knows `DRAFT`.
        attachments: What is attached. No source shows an entry.
        has_attachment: Whether anything is attached.
        created_at: When the draft was begun.
        created_by: Who began it: a user or an API client.
        created_by_name: Name of who began it.
        updated_at: When it was last changed.
        updated_by: Who changed it last.
        updated_by_name: Name of who changed it last.

    Source: cloud-api-reference-2026, "Email / Drafts" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("subject", "subject", decoding.text, required=False, nullable=True),
        decoding.Field("body", "body", decoding.text, required=False, nullable=True),
        decoding.Field("sender", "sender", decoding.text, required=False, nullable=True),
        decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=True),
        decoding.Field("secure", "secure", decoding.boolean, required=False, nullable=True),
        decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=True),
        decoding.Field("status", "status", decoding.text, required=False, nullable=True),
        decoding.Field(
            "attachments", "attachments", decoding.array(decoding.anything), required=False, nullable=True
        ),
        decoding.Field("hasAttachment", "has_attachment", decoding.boolean, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str | None | Unset = UNSET
    subject: str | None | Unset = UNSET
    body: str | None | Unset = UNSET
    sender: str | None | Unset = UNSET
    receiver: str | None | Unset = UNSET
    secure: bool | None | Unset = UNSET
    scheduled_at: datetime.datetime | None | Unset = UNSET
    status: str | None | Unset = UNSET
    attachments: list[Any] | None | Unset = UNSET
    has_attachment: bool | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    created_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
