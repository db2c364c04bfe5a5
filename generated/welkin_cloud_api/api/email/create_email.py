# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/emails: Send an email"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, file_parts, form_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset, Upload

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
    arguments=(
        "subject",
        "body",
        "receiver",
        "send_now",
        "secure",
        "scheduled_at",
        "attachments_as_files",
    ),
)
_MEMBERS = (
    decoding.Field("subject", "subject", decoding.text, required=False, nullable=False),
    decoding.Field("body", "body", decoding.text, required=False, nullable=False),
    decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=False),
    decoding.Field("sendNow", "send_now", decoding.boolean, required=False, nullable=False),
    decoding.Field("secure", "secure", decoding.boolean, required=False, nullable=False),
    decoding.Field("scheduledAt", "scheduled_at", decoding.instant, required=False, nullable=False),
)
_FILES = (
    decoding.Field(
        "attachmentsAsFiles",
        "attachments_as_files",
        decoding.array(decoding.anything),
        required=False,
        nullable=False,
    ),
)


def build_request(
    patient_id: str,
    /,
    *,
    subject: str | Unset = UNSET,
    body: str | Unset = UNSET,
    receiver: str | Unset = UNSET,
    send_now: bool | Unset = UNSET,
    secure: bool | Unset = UNSET,
    scheduled_at: datetime.datetime | Unset = UNSET,
    attachments_as_files: Sequence[Upload] | Unset = UNSET,
) -> Request:
    """
    The request of `emails.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime, no file where one belongs.
    """
    sent_files = file_parts(
        _FILES,
        {
            "attachmentsAsFiles": attachments_as_files,
        },
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
        json=None if sent_files else body_members(_MEMBERS, sent_members, zulu_text),
        form=form_members(_MEMBERS, sent_members, zulu_text) if sent_files else None,
        files=sent_files,
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
