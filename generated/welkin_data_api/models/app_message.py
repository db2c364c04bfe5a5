# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class AppMessageDirection(decoding.OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `AppMessageDirectionValue`.
    """

    INBOUND = "inbound"
    OUTBOUND = "outbound"


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
