# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /email_addresses: Add an email address"""

from __future__ import annotations

from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.email_address import EmailAddress

OPERATION = Operation(
    id="createEmailAddress",
    name="email_addresses.create",
    method="POST",
    path="/email_addresses",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Email Addresses",
)


def build_request(
    *,
    email: str,
    patient_id: str,
    friendly_name: str | None = None,
    user_id: str | None = None,
    verified: bool | None = None,
    opted_in_to_email: bool | None = None,
    automatic_recipient: bool | None = None,
) -> Request:
    """
    The request of `email_addresses.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/email_addresses",
        json=body_members(
            {
                "email": email,
                "patient_id": patient_id,
                "friendly_name": friendly_name,
                "user_id": user_id,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EmailAddress:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EmailAddress.from_dict(value, tolerated)
