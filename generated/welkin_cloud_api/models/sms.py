# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .message_direction import MessageDirection


class SmsStatus(decoding.OpenEnum):
    """
    How far a text message has come. The page that lists the values spells the last one in two ways; expect
    either.
    """

    ACCEPTED = "ACCEPTED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    RECEIVED = "RECEIVED"
    SCHEDULED = "SCHEDULED"
    SENT = "SENT"
    UNDELIVERED = "UNDELIVERED"
    UNRECOGNISED = "UNRECOGNISED"
    UNRECOGNIZED = "UNRECOGNIZED"


@define(kw_only=True, repr=False, field_transformer=hidden)
class Sms(decoding.Model):
    """
    A text message to or from a patient. Documentation of 2026 shows other members, among them `body` and
    `hasAttachment`.

    Attributes:
        id: Welkin's id of the message.
        send_now: Whether the message was to be sent at once instead of at `scheduledAt`.
        scheduled_at: When a scheduled message is to be sent.
        sent_at: When the message was sent. Null until then.
        received_at: When the message came in. Null for outgoing ones.
        date: A time of it as well; the reference does not say which of the others it repeats.
        care_team: Name of the user at the care team's end.
        patient_info: Name of the patient at the other end.
        timezone: Time zone, as a name of the IANA database, that goes with the times.
        sender: The patient or user whom the message comes from.
        from_: Phone number the message comes from.
        receiver: The patient or user whom the message goes to.
        to: Phone number the message goes to.
        direction: Which way the message went.
        external_id: Id of the message in another system.
        starred: Whether somebody marked it as worth finding again.
        sender_name: Name of the sender.
        receiver_name: Name of the receiver.
        message: The text.
        parts: Number of parts a long text was cut into for sending.
        status: How far the message has come.

    Source: cloud-api-reference-2021, "SMS" (documented)
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
        decoding.Field("message", "message", decoding.text, required=False, nullable=True),
        decoding.Field("parts", "parts", decoding.integer, required=False, nullable=True),
        decoding.Field("status", "status", decoding.enumeration(SmsStatus), required=False, nullable=True),
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
    message: str | None | Unset = UNSET
    parts: int | None | Unset = UNSET
    status: SmsStatus | None | Unset = UNSET
