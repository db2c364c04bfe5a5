# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /phone_numbers: Add a phone number"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.phone_number import PhoneNumber
from ...models.phone_number_type import PhoneNumberType

OPERATION = Operation(
    id="createPhoneNumber",
    name="phone_numbers.create",
    method="POST",
    path="/phone_numbers",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Phone Numbers",
    arguments=(
        "patient_id",
        "phone_number",
        "phone_number_type",
        "user_id",
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
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("phone_number", "phone_number", decoding.text, required=True, nullable=False),
    decoding.Field(
        "phone_number_type",
        "phone_number_type",
        decoding.enumeration(PhoneNumberType),
        required=True,
        nullable=False,
    ),
    decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=False),
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
    *,
    patient_id: str,
    phone_number: str,
    phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"],
    user_id: str | Unset = UNSET,
    friendly_name: str | Unset = UNSET,
    verified: bool | Unset = UNSET,
    opted_in_to_sms: bool | Unset = UNSET,
    opted_in_to_call_recording: bool | Unset = UNSET,
    opted_in_to_voicemail: bool | Unset = UNSET,
    opted_in_to_phone: bool | Unset = UNSET,
    automatic_recipient: bool | Unset = UNSET,
) -> Request:
    """
    The request of `phone_numbers.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/phone_numbers",
        json=body_members(
            _MEMBERS,
            {
                "patient_id": patient_id,
                "phone_number": phone_number,
                "phone_number_type": phone_number_type,
                "user_id": user_id,
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
