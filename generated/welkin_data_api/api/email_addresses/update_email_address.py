# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /email_addresses/{id}: Update an email address"""

from __future__ import annotations

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    id: str,
    /,
    *,
    email: str | None = None,
    friendly_name: str | None = None,
    verified: bool | None = None,
    opted_in_to_email: bool | None = None,
    automatic_recipient: bool | None = None,
) -> Request:
    """
    The request of `email_addresses.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/email_addresses/{path_segment('id', id)}",
        json=body_members(
            {
                "email": email,
                "friendly_name": friendly_name,
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
