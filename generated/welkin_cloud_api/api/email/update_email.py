# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/emails/{emailId}: Update an email"""

from __future__ import annotations

import datetime

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    patient_id: str,
    email_id: str,
    /,
    *,
    starred: bool | None = None,
    sender: str | None = None,
    subject: str | None = None,
    body: str | None = None,
    receiver: str | None = None,
    send_now: bool | None = None,
    secure: bool | None = None,
    scheduled_at: datetime.datetime | None = None,
) -> Request:
    """
    The request of `emails.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails/{path_segment('email_id', email_id)}",
        json=body_members(
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
