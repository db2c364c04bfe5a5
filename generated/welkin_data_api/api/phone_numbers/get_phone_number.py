# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /phone_numbers/{id}: Get a phone number"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.phone_number import PhoneNumber

OPERATION = Operation(
    id="getPhoneNumber",
    name="phone_numbers.get",
    method="GET",
    path="/phone_numbers/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Phone Numbers",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `phone_numbers.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/phone_numbers/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PhoneNumber:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PhoneNumber.from_dict(value, tolerated)
