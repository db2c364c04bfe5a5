# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /custom_data_type_records: Create a custom data type record"""

from __future__ import annotations

from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.custom_data_type_record import CustomDataTypeRecord

OPERATION = Operation(
    id="createCustomDataTypeRecord",
    name="custom_data_type_records.create",
    method="POST",
    path="/custom_data_type_records",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Custom Data Type Records",
    arguments=(
        "body",
        "patient_id",
        "type_name",
    ),
)
_MEMBERS = (
    decoding.Field("body", "body", decoding.anything, required=True, nullable=True),
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("type_name", "type_name", decoding.text, required=True, nullable=False),
)


def build_request(
    *,
    body: Any,
    patient_id: str,
    type_name: str,
) -> Request:
    """
    The request of `custom_data_type_records.create`.

    A member that is left out is not sent. None is sent as null where the member's type has None, and
    refused elsewhere.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/custom_data_type_records",
        json=body_members(
            _MEMBERS,
            {
                "body": body,
                "patient_id": patient_id,
                "type_name": type_name,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CustomDataTypeRecord:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CustomDataTypeRecord.from_dict(value, tolerated)
