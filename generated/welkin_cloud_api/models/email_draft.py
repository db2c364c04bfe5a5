# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EmailDraft:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EmailDraft)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EmailDraft._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("subject", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[2], source, unreadable, notes, at)
        record.subject = x
        x = get("body", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[3], source, unreadable, notes, at)
        record.body = x
        x = get("sender", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[4], source, unreadable, notes, at)
        record.sender = x
        x = get("receiver", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[5], source, unreadable, notes, at)
        record.receiver = x
        x = get("secure", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[6], source, unreadable, notes, at)
        record.secure = x
        x = get("scheduledAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EmailDraft._fields[7], source, unreadable, notes, at)
        record.scheduled_at = x
        x = get("status", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[8], source, unreadable, notes, at)
        record.status = x
        x = get("attachments", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_list(x)) is None:
            x = reading.read_member(EmailDraft._fields[9], source, unreadable, notes, at)
        record.attachments = x
        x = get("hasAttachment", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[10], source, unreadable, notes, at)
        record.has_attachment = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EmailDraft._fields[11], source, unreadable, notes, at)
        record.created_at = x
        x = get("createdBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[12], source, unreadable, notes, at)
        record.created_by = x
        x = get("createdByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[13], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EmailDraft._fields[14], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updatedBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[15], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updatedByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailDraft._fields[16], source, unreadable, notes, at)
        record.updated_by_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 17 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
