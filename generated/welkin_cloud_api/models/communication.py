# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

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


_communication_status = reading.lookup(CommunicationStatus)
_message_channel = reading.lookup(MessageChannel)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Communication:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Communication)
        x = get("communicationId")
        if type(x) is not str:
            x = reading.read_member(Communication._fields[0], source, unreadable, notes, at)
        record.communication_id = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _communication_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Communication._fields[1], source, unreadable, notes, at)
        record.status = x
        x = get("channel", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _message_channel(x) if type(x) is str else None) is None:
            x = reading.read_member(Communication._fields[2], source, unreadable, notes, at)
        record.channel = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Communication._fields[3], source, unreadable, notes, at)
        record.patient_id = x
        x = get("scheduledAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Communication._fields[4], source, unreadable, notes, at)
        record.scheduled_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
