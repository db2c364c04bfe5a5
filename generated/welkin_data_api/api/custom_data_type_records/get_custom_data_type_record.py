# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /custom_data_type_records/{id}: Get a custom data type record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.custom_data_type_record import CustomDataTypeRecord

OPERATION = Operation(
    id="getCustomDataTypeRecord",
    name="custom_data_type_records.get",
    method="GET",
    path="/custom_data_type_records/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Custom Data Type Records",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `custom_data_type_records.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/custom_data_type_records/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CustomDataTypeRecord:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CustomDataTypeRecord.from_dict(value, tolerated)
