# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/emails/{emailId}: Update an email"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.email import Email

OPERATION = Operation(
    id="updateEmail",
    name="emails.update",
    method="PUT",
    path="/patients/{patientId}/emails/{emailId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("emailId",), ("id",)),),
    category="Email",
    arguments=(
        "starred",
        "sender",
        "subject",
        "body",
        "receiver",
        "send_now",
        "secure",
        "scheduled_at",
    ),
)
_MEMBERS = (
    decoding.Field("starred", "starred", decoding.boolean, required=False, nullable=False),
    decoding.Field("sender", "sender", decoding.text, required=False, nullable=False),
    decoding.Field("subject", "subject", decoding.text, required=False, nullable=False),
    decoding.Field("body", "body", decoding.text, required=False, nullable=False),
    decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=False),
    decoding.Field("sendNow", "send_now", decoding.boolean, required=False, nullable=False),
    decoding.Field("secure", "secure", decoding.boolean, required=False, nullable=False),
    decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    email_id: str,
    /,
    *,
    starred: bool | Unset = UNSET,
    sender: str | Unset = UNSET,
    subject: str | Unset = UNSET,
    body: str | Unset = UNSET,
    receiver: str | Unset = UNSET,
    send_now: bool | Unset = UNSET,
    secure: bool | Unset = UNSET,
    scheduled_at: datetime.datetime | Unset = UNSET,
) -> Request:
    """
    The request of `emails.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails/{path_segment('email_id', email_id)}",
        json=body_members(
            _MEMBERS,
            {
                "starred": starred,
                "sender": sender,
                "subject": subject,
                "body": body,
                "receiver": receiver,
                "sendNow": send_now,
                "secure": secure,
                "scheduledAt": scheduled_at,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
