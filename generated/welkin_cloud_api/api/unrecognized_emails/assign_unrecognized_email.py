# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /unrecognized-patients/emails/{emailId}: Give an unrecognized email to a patient"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.email import Email

OPERATION = Operation(
    id="assignUnrecognizedEmail",
    name="unrecognized_emails.assign",
    method="PUT",
    path="/unrecognized-patients/emails/{emailId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("emailId",), ("id",)),
        Repeated("body", ("sender",), ("sender",)),
    ),
    category="Unrecognized Emails",
    arguments=("sender",),
)
_MEMBERS = (decoding.Field("sender", "sender", decoding.text, required=True, nullable=False),)


def build_request(
    email_id: str,
    /,
    *,
    sender: str,
) -> Request:
    """
    The request of `unrecognized_emails.assign`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-patients/emails/{path_segment('email_id', email_id)}",
        json=body_members(
            _MEMBERS,
            {
                "sender": sender,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
