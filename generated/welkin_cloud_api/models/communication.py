# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .message_channel import MessageChannel


class CommunicationStatus(decoding.OpenEnum):
    """
    How far a communication has come. The documentation lists the values and explains none.
    """

    BOUNCED = "BOUNCED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    QUEUED = "QUEUED"
    SENDING = "SENDING"


@define(kw_only=True, repr=False, field_transformer=hidden)
class Communication(decoding.Model):
    """
    A message made from a messaging template, and how far it has come.

    Attributes:
        communication_id: Welkin's id of the communication.
        status: How far it has come.
        channel: How it reaches the patient.
        patient_id: The patient it goes to.
        scheduled_at: When it is to be sent.

    Source: cloud-api-reference-2026, "Communication API" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("communicationId", "communication_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "status", "status", decoding.enumeration(CommunicationStatus), required=False, nullable=True
        ),
        decoding.Field(
            "channel", "channel", decoding.enumeration(MessageChannel), required=False, nullable=True
        ),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    communication_id: str
    status: CommunicationStatus | None | Unset = UNSET
    channel: MessageChannel | None | Unset = UNSET
    patient_id: str | None | Unset = UNSET
    scheduled_at: datetime.datetime | None | Unset = UNSET
