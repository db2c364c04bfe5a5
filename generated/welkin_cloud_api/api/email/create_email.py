# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/emails: Send an email"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime.encoding import body_members, file_parts, form_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated, Upload

from ...models.email import Email

OPERATION = Operation(
    id="createEmail",
    name="emails.create",
    method="POST",
    path="/patients/{patientId}/emails",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("receiver",), ("receiver",)),),
    category="Email",
)


def build_request(
    patient_id: str,
    /,
    *,
    subject: str | None = None,
    body: str | None = None,
    receiver: str | None = None,
    send_now: bool | None = None,
    secure: bool | None = None,
    scheduled_at: datetime.datetime | None = None,
    attachments_as_files: Sequence[Upload] | None = None,
) -> Request:
    """
    The request of `emails.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime, no file where one belongs.
    """
    sent_files = file_parts(
        {
            "attachmentsAsFiles": attachments_as_files,
        }
    )
    # As JSON, or with files as a form.
    sent_members: dict[str, object] = {
        "subject": subject,
        "body": body,
        "receiver": receiver,
        "sendNow": send_now,
        "secure": secure,
        "scheduledAt": scheduled_at,
    }
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails",
        json=None if sent_files else body_members(sent_members, zulu_text),
        form=form_members(sent_members, zulu_text) if sent_files else None,
        files=sent_files,
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
