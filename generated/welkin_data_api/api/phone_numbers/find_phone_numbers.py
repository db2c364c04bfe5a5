# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /phone_numbers: Find phone numbers"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.phone_number import PhoneNumber

OPERATION = Operation(
    id="findPhoneNumbers",
    name="phone_numbers.find",
    method="GET",
    path="/phone_numbers",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    identity=(
        Repeated("query", ("patient_id",), ("patient_id",)),
        Repeated("query", ("user_id",), ("patient_id",)),
    ),
    category="Phone Numbers",
    arguments=(
        "patient_id",
        "user_id",
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("patient_id", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=False),
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    patient_id: str | None = None,
    user_id: str | None = None,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `phone_numbers.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/phone_numbers",
        query=query_members(
            _QUERY,
            {
                "patient_id": patient_id,
                "user_id": user_id,
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PhoneNumber:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PhoneNumber.from_dict(value, tolerated)
