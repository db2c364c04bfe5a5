# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /app_messages: Record an app message"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.app_message import AppMessage
from ...models.app_message_direction import AppMessageDirection

OPERATION = Operation(
    id="createAppMessage",
    name="app_messages.create",
    method="POST",
    path="/app_messages",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="App Messages",
    arguments=(
        "patient_id",
        "conversation_id",
        "direction",
        "contents",
        "worker_id",
        "send_time",
        "sent_at",
    ),
)
_MEMBERS = (
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("conversation_id", "conversation_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "direction", "direction", decoding.enumeration(AppMessageDirection), required=True, nullable=False
    ),
    decoding.Field("contents", "contents", decoding.text, required=True, nullable=False),
    decoding.Field("worker_id", "worker_id", decoding.text, required=False, nullable=False),
    decoding.Field("send_time", "send_time", decoding.instant, required=False, nullable=False),
    decoding.Field("sent_at", "sent_at", decoding.instant, required=False, nullable=False),
)


def build_request(
    *,
    patient_id: str,
    conversation_id: str,
    direction: AppMessageDirection | Literal["inbound", "outbound"],
    contents: str,
    worker_id: str | Unset = UNSET,
    send_time: datetime.datetime | Unset = UNSET,
    sent_at: datetime.datetime | Unset = UNSET,
) -> Request:
    """
    The request of `app_messages.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/app_messages",
        json=body_members(
            _MEMBERS,
            {
                "patient_id": patient_id,
                "conversation_id": conversation_id,
                "direction": direction,
                "contents": contents,
                "worker_id": worker_id,
                "send_time": send_time,
                "sent_at": sent_at,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AppMessage:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AppMessage.from_dict(value, tolerated)
