# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /care_flows: Find care flows"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.care_flow import CareFlow

OPERATION = Operation(
    id="findCareFlows",
    name="care_flows.find",
    method="GET",
    path="/care_flows",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    category="Care Flows",
    arguments=(
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `care_flows.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/care_flows",
        query=query_members(
            _QUERY,
            {
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CareFlow:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CareFlow.from_dict(value, tolerated)
