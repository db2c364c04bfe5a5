# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /email_addresses/{id}: Update an email address"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.email_address import EmailAddress

OPERATION = Operation(
    id="updateEmailAddress",
    name="email_addresses.update",
    method="PUT",
    path="/email_addresses/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Email Addresses",
    arguments=(
        "email",
        "friendly_name",
        "verified",
        "opted_in_to_email",
        "automatic_recipient",
    ),
)
_MEMBERS = (
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("friendly_name", "friendly_name", decoding.text, required=False, nullable=False),
    decoding.Field("verified", "verified", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "opted_in_to_email", "opted_in_to_email", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field(
        "automatic_recipient", "automatic_recipient", decoding.boolean, required=False, nullable=False
    ),
)


def build_request(
    id: str,
    /,
    *,
    email: str | Unset = UNSET,
    friendly_name: str | Unset = UNSET,
    verified: bool | Unset = UNSET,
    opted_in_to_email: bool | Unset = UNSET,
    automatic_recipient: bool | Unset = UNSET,
) -> Request:
    """
    The request of `email_addresses.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/email_addresses/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "email": email,
                "friendly_name": friendly_name,
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
