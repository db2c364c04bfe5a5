# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /custom_data_type_records/{id}: Update a custom data type record"""

from __future__ import annotations

from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.custom_data_type_record import CustomDataTypeRecord

OPERATION = Operation(
    id="updateCustomDataTypeRecord",
    name="custom_data_type_records.update",
    method="PUT",
    path="/custom_data_type_records/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Custom Data Type Records",
    arguments=("body",),
)
_MEMBERS = (decoding.Field("body", "body", decoding.anything, required=True, nullable=True),)


def build_request(
    id: str,
    /,
    *,
    body: Any,
) -> Request:
    """
    The request of `custom_data_type_records.update`.

    A member that is left out is not sent. None is sent as null where the member's type has None, and
    refused elsewhere.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/custom_data_type_records/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "body": body,
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
