# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/sms/{smsId}: Update a text message"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.sms import Sms

OPERATION = Operation(
    id="updateSms",
    name="sms.update",
    method="PUT",
    path="/patients/{patientId}/sms/{smsId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("smsId",), ("id",)),),
    category="SMS",
    arguments=(
        "starred",
        "sender",
        "message",
        "receiver",
        "send_now",
        "scheduled_at",
    ),
)
_MEMBERS = (
    decoding.Field("starred", "starred", decoding.boolean, required=False, nullable=False),
    decoding.Field("sender", "sender", decoding.text, required=False, nullable=False),
    decoding.Field("message", "message", decoding.text, required=False, nullable=False),
    decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=False),
    decoding.Field("sendNow", "send_now", decoding.boolean, required=False, nullable=False),
    decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    sms_id: str,
    /,
    *,
    starred: bool | Unset = UNSET,
    sender: str | Unset = UNSET,
    message: str | Unset = UNSET,
    receiver: str | Unset = UNSET,
    send_now: bool | Unset = UNSET,
    scheduled_at: datetime.datetime | Unset = UNSET,
) -> Request:
    """
    The request of `sms.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/sms/{path_segment('sms_id', sms_id)}",
        json=body_members(
            _MEMBERS,
            {
                "starred": starred,
                "sender": sender,
                "message": message,
                "receiver": receiver,
                "sendNow": send_now,
                "scheduledAt": scheduled_at,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Sms:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Sms.from_dict(value, tolerated)
