# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /unrecognized-calls: List unrecognized calls"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.unrecognized_call import UnrecognizedCall
from ...models.unrecognized_call_status import UnrecognizedCallStatus

OPERATION = Operation(
    id="listUnrecognizedCalls",
    name="unrecognized_calls.list",
    method="GET",
    path="/unrecognized-calls",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="content",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("page",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    category="Unrecognized Calls",
    arguments=(
        "start_date",
        "end_date",
        "status",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=False),
    decoding.Field("endDate", "end_date", decoding.instant, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(UnrecognizedCallStatus), required=False, nullable=False
    ),
)


def build_request(
    *,
    start_date: datetime.datetime | None = None,
    end_date: datetime.datetime | None = None,
    status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"] | None = None,
) -> Request:
    """
    The request of `unrecognized_calls.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/unrecognized-calls",
        query=query_members(
            _QUERY,
            {
                "startDate": start_date,
                "endDate": end_date,
                "status": status,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UnrecognizedCall:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UnrecognizedCall.from_dict(value, tolerated)
