# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /phone_numbers/{id}: Update a phone number"""

from __future__ import annotations

from typing import Literal

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.phone_number import PhoneNumber
from ...models.phone_number_type import PhoneNumberType

OPERATION = Operation(
    id="updatePhoneNumber",
    name="phone_numbers.update",
    method="PUT",
    path="/phone_numbers/{id}",
    envelope="record",
    is_read_only=False,
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
    *,
    phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"] | None = None,
    friendly_name: str | None = None,
    verified: bool | None = None,
    opted_in_to_sms: bool | None = None,
    opted_in_to_call_recording: bool | None = None,
    opted_in_to_voicemail: bool | None = None,
    opted_in_to_phone: bool | None = None,
    automatic_recipient: bool | None = None,
) -> Request:
    """
    The request of `phone_numbers.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/phone_numbers/{path_segment('id', id)}",
        json=body_members(
            {
                "phone_number_type": phone_number_type,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PhoneNumber:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PhoneNumber.from_dict(value, tolerated)
