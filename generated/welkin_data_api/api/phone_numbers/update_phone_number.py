# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /phone_numbers/{id}: Update a phone number"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "phone_number_type",
        "friendly_name",
        "verified",
        "opted_in_to_sms",
        "opted_in_to_call_recording",
        "opted_in_to_voicemail",
        "opted_in_to_phone",
        "automatic_recipient",
    ),
)
_MEMBERS = (
    decoding.Field(
        "phone_number_type",
        "phone_number_type",
        decoding.enumeration(PhoneNumberType),
        required=False,
        nullable=False,
    ),
    decoding.Field("friendly_name", "friendly_name", decoding.text, required=False, nullable=False),
    decoding.Field("verified", "verified", decoding.boolean, required=False, nullable=False),
    decoding.Field("opted_in_to_sms", "opted_in_to_sms", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "opted_in_to_call_recording",
        "opted_in_to_call_recording",
        decoding.boolean,
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "opted_in_to_voicemail", "opted_in_to_voicemail", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field(
        "opted_in_to_phone", "opted_in_to_phone", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field(
        "automatic_recipient", "automatic_recipient", decoding.boolean, required=False, nullable=False
    ),
)


def build_request(
    id: str,
    /,
    *,
    phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"] | Unset = UNSET,
    friendly_name: str | Unset = UNSET,
    verified: bool | Unset = UNSET,
    opted_in_to_sms: bool | Unset = UNSET,
    opted_in_to_call_recording: bool | Unset = UNSET,
    opted_in_to_voicemail: bool | Unset = UNSET,
    opted_in_to_phone: bool | Unset = UNSET,
    automatic_recipient: bool | Unset = UNSET,
) -> Request:
    """
    The request of `phone_numbers.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/phone_numbers/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "phone_number_type": phone_number_type,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PhoneNumber:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PhoneNumber.from_dict(value, tolerated)
