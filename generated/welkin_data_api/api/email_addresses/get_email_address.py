# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /email_addresses/{id}: Get an email address"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.email_address import EmailAddress

OPERATION = Operation(
    id="getEmailAddress",
    name="email_addresses.get",
    method="GET",
    path="/email_addresses/{id}",
    envelope="record",
    is_read_only=True,
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
) -> Request:
    """
    The request of `email_addresses.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/email_addresses/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EmailAddress:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EmailAddress.from_dict(value, tolerated)
