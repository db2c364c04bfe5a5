# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/sms/{smsId}: Update a text message"""

from __future__ import annotations

import datetime

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    patient_id: str,
    sms_id: str,
    /,
    *,
    starred: bool | None = None,
    sender: str | None = None,
    message: str | None = None,
    receiver: str | None = None,
    send_now: bool | None = None,
    scheduled_at: datetime.datetime | None = None,
) -> Request:
    """
    The request of `sms.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/sms/{path_segment('sms_id', sms_id)}",
        json=body_members(
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
