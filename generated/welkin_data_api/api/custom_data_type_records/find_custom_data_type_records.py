# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /custom_data_type_records: Find custom data type records"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.custom_data_type_record import CustomDataTypeRecord

OPERATION = Operation(
    id="findCustomDataTypeRecords",
    name="custom_data_type_records.find",
    method="GET",
    path="/custom_data_type_records",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    category="Custom Data Type Records",
    arguments=(
        "type_name",
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("type_name", "type_name", decoding.text, required=False, nullable=False),
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    type_name: str | None = None,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `custom_data_type_records.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/custom_data_type_records",
        query=query_members(
            _QUERY,
            {
                "type_name": type_name,
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CustomDataTypeRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CustomDataTypeRecord.from_dict(value, tolerated)
