# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .message_direction import MessageDirection


class EmailStatus(decoding.OpenEnum):
    """
    How far an email has come. Text messages spell the last value in two ways, so emails may as well.
    """

    ACCEPTED = "ACCEPTED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    REJECTED = "REJECTED"
    SCHEDULED = "SCHEDULED"
    UNRECOGNISED = "UNRECOGNISED"
    UNRECOGNIZED = "UNRECOGNIZED"


_email_status = reading.lookup(EmailStatus)
_message_direction = reading.lookup(MessageDirection)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Email(decoding.Model):
    """
    An email to or from a patient. Documentation of 2026 shows fewer members and a `hasAttachment`.

    Attributes:
        id: Welkin's id of the email.
        send_now: Whether the email was to be sent at once instead of at `scheduledAt`.
        scheduled_at: When a scheduled email is to be sent.
        sent_at: When the email was sent. Null until then.
        received_at: When the email came in. Null for outgoing ones.
        date: A time of it as well; the reference does not say which of the others it repeats.
        care_team: Name of the user at the care team's end.
        patient_info: Name of the patient at the other end.
        timezone: Time zone, as a name of the IANA database, that goes with the times.
        sender: The patient or user whom the email comes from.
        from_: Email address the email comes from.
        receiver: The patient or user whom the email goes to.
        to: Email address the email goes to.
        direction: Which way the email went.
        external_id: Id of the email in another system.
        starred: Whether somebody marked it as worth finding again.
        sender_name: Name of the sender.
        receiver_name: Name of the receiver.
        subject: The subject line.
        body: The text.
        secure: Whether it is a secure email. What that changes is not documented.
        attachments: What is attached. No source shows an entry.
        status: How far the email has come.

    Source: cloud-api-reference-2021, "Email" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("sendNow", "send_now", decoding.boolean, required=False, nullable=True),
        decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=True),
        decoding.Field("sentAt", "sent_at", decoding.instant, required=False, nullable=True),
        decoding.Field("receivedAt", "received_at", decoding.instant, required=False, nullable=True),
        decoding.Field("date", "date", decoding.instant, required=False, nullable=True),
        decoding.Field("careTeam", "care_team", decoding.text, required=False, nullable=True),
        decoding.Field("patientInfo", "patient_info", decoding.text, required=False, nullable=True),
        decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=True),
        decoding.Field("sender", "sender", decoding.text, required=False, nullable=True),
        decoding.Field("from", "from_", decoding.text, required=False, nullable=True),
        decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=True),
        decoding.Field("to", "to", decoding.text, required=False, nullable=True),
        decoding.Field(
            "direction", "direction", decoding.enumeration(MessageDirection), required=False, nullable=True
        ),
        decoding.Field("externalId", "external_id", decoding.text, required=False, nullable=True),
        decoding.Field("starred", "starred", decoding.boolean, required=False, nullable=True),
        decoding.Field("senderName", "sender_name", decoding.text, required=False, nullable=True),
        decoding.Field("receiverName", "receiver_name", decoding.text, required=False, nullable=True),
        decoding.Field("subject", "subject", decoding.text, required=False, nullable=True),
        decoding.Field("body", "body", decoding.text, required=False, nullable=True),
        decoding.Field("secure", "secure", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "attachments", "attachments", decoding.array(decoding.anything), required=False, nullable=True
        ),
        decoding.Field("status", "status", decoding.enumeration(EmailStatus), required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    send_now: bool | None | Unset = UNSET
    scheduled_at: datetime.datetime | None | Unset = UNSET
    sent_at: datetime.datetime | None | Unset = UNSET
    received_at: datetime.datetime | None | Unset = UNSET
    date: datetime.datetime | None | Unset = UNSET
    care_team: str | None | Unset = UNSET
    patient_info: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    sender: str | None | Unset = UNSET
    from_: str | None | Unset = UNSET
    receiver: str | None | Unset = UNSET
    to: str | None | Unset = UNSET
    direction: MessageDirection | None | Unset = UNSET
    external_id: str | None | Unset = UNSET
    starred: bool | None | Unset = UNSET
    sender_name: str | None | Unset = UNSET
    receiver_name: str | None | Unset = UNSET
    subject: str | None | Unset = UNSET
    body: str | None | Unset = UNSET
    secure: bool | None | Unset = UNSET
    attachments: list[Any] | None | Unset = UNSET
    status: EmailStatus | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Email:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Email)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Email._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("sendNow", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[1], source, unreadable, notes, at)
        record.send_now = x
        x = get("scheduledAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Email._fields[2], source, unreadable, notes, at)
        record.scheduled_at = x
        x = get("sentAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Email._fields[3], source, unreadable, notes, at)
        record.sent_at = x
        x = get("receivedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Email._fields[4], source, unreadable, notes, at)
        record.received_at = x
        x = get("date", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Email._fields[5], source, unreadable, notes, at)
        record.date = x
        x = get("careTeam", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[6], source, unreadable, notes, at)
        record.care_team = x
        x = get("patientInfo", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[7], source, unreadable, notes, at)
        record.patient_info = x
        x = get("timezone", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[8], source, unreadable, notes, at)
        record.timezone = x
        x = get("sender", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[9], source, unreadable, notes, at)
        record.sender = x
        x = get("from", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[10], source, unreadable, notes, at)
        record.from_ = x
        x = get("receiver", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[11], source, unreadable, notes, at)
        record.receiver = x
        x = get("to", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[12], source, unreadable, notes, at)
        record.to = x
        x = get("direction", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _message_direction(x) if type(x) is str else None) is None:
            x = reading.read_member(Email._fields[13], source, unreadable, notes, at)
        record.direction = x
        x = get("externalId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[14], source, unreadable, notes, at)
        record.external_id = x
        x = get("starred", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[15], source, unreadable, notes, at)
        record.starred = x
        x = get("senderName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[16], source, unreadable, notes, at)
        record.sender_name = x
        x = get("receiverName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[17], source, unreadable, notes, at)
        record.receiver_name = x
        x = get("subject", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[18], source, unreadable, notes, at)
        record.subject = x
        x = get("body", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[19], source, unreadable, notes, at)
        record.body = x
        x = get("secure", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Email._fields[20], source, unreadable, notes, at)
        record.secure = x
        x = get("attachments", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_list(x)) is None:
            x = reading.read_member(Email._fields[21], source, unreadable, notes, at)
        record.attachments = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _email_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Email._fields[22], source, unreadable, notes, at)
        record.status = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 23 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
