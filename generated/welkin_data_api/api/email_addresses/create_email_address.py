# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /email_addresses: Add an email address"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "email",
        "patient_id",
        "friendly_name",
        "user_id",
        "verified",
        "opted_in_to_email",
        "automatic_recipient",
    ),
)
_MEMBERS = (
    decoding.Field("email", "email", decoding.text, required=True, nullable=False),
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("friendly_name", "friendly_name", decoding.text, required=False, nullable=False),
    decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=False),
    decoding.Field("verified", "verified", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "opted_in_to_email", "opted_in_to_email", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field(
        "automatic_recipient", "automatic_recipient", decoding.boolean, required=False, nullable=False
    ),
)


def build_request(
    *,
    email: str,
    patient_id: str,
    friendly_name: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    verified: bool | Unset = UNSET,
    opted_in_to_email: bool | Unset = UNSET,
    automatic_recipient: bool | Unset = UNSET,
) -> Request:
    """
    The request of `email_addresses.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/email_addresses",
        json=body_members(
            _MEMBERS,
            {
                "email": email,
                "patient_id": patient_id,
                "friendly_name": friendly_name,
                "user_id": user_id,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EmailAddress:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EmailAddress.from_dict(value, tolerated)
