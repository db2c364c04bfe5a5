# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class AppMessageDirection(decoding.OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `AppMessageDirectionValue`.
    """

    INBOUND = "inbound"
    OUTBOUND = "outbound"


_app_message_direction = reading.lookup(AppMessageDirection)


@define(kw_only=True, repr=False, field_transformer=hidden)
class AppMessage(decoding.Model):
    """
    A text message between a patient and a worker in a mobile or web app, shown in the conversation on the
    patient's profile. Only a record that it was sent: the delivery is the work of another system, never of
    Welkin. Emails and SMS are not app messages.

    Attributes:
        id: Welkin's id of the message. Given by Welkin on creation and never changed.
        patient_id: The patient who wrote or received the message.
        conversation_id: The conversation that holds the message.
        direction: Whether the patient or the worker's side wrote the message.
        contents: Text of the message.
        automatically_sent: True when an automation in Welkin produced the message, false when a worker
            wrote it. Set by Welkin.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        worker_id: The worker who wrote the message. An inbound message has none by the prose, although
            the printed inbound sample shows one.
        send_time: When the message was sent. Later editions call it `sent_at`; read whichever is there.
        sent_at: When the message was sent: the later name of `send_time`. Read whichever is there.

    Source: data-api-v1-reference, "App Messages / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("conversation_id", "conversation_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "direction", "direction", decoding.enumeration(AppMessageDirection), required=True, nullable=False
        ),
        decoding.Field("contents", "contents", decoding.text, required=True, nullable=False),
        decoding.Field(
            "automatically_sent", "automatically_sent", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("worker_id", "worker_id", decoding.text, required=False, nullable=True),
        decoding.Field("send_time", "send_time", decoding.instant, required=False, nullable=True),
        decoding.Field("sent_at", "sent_at", decoding.instant, required=False, nullable=True),
    )

    id: str
    patient_id: str
    conversation_id: str
    direction: AppMessageDirection
    contents: str
    automatically_sent: bool
    updated_at: datetime.datetime
    created_at: datetime.datetime
    worker_id: str | None | Unset = UNSET
    send_time: datetime.datetime | None | Unset = UNSET
    sent_at: datetime.datetime | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AppMessage:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AppMessage)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(AppMessage._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(AppMessage._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("conversation_id")
        if type(x) is not str:
            x = reading.read_member(AppMessage._fields[2], source, unreadable, notes, at)
        record.conversation_id = x
        x = get("direction")
        if (x := _app_message_direction(x) if type(x) is str else None) is None:
            x = reading.read_member(AppMessage._fields[3], source, unreadable, notes, at)
        record.direction = x
        x = get("contents")
        if type(x) is not str:
            x = reading.read_member(AppMessage._fields[4], source, unreadable, notes, at)
        record.contents = x
        x = get("automatically_sent")
        if type(x) is not bool:
            x = reading.read_member(AppMessage._fields[5], source, unreadable, notes, at)
        record.automatically_sent = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AppMessage._fields[6], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AppMessage._fields[7], source, unreadable, notes, at)
        record.created_at = x
        x = get("worker_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AppMessage._fields[8], source, unreadable, notes, at)
        record.worker_id = x
        x = get("send_time", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(AppMessage._fields[9], source, unreadable, notes, at)
        record.send_time = x
        x = get("sent_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(AppMessage._fields[10], source, unreadable, notes, at)
        record.sent_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 11 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
