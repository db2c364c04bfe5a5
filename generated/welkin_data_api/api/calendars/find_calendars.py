# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendars: Find calendars"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.calendar import Calendar

OPERATION = Operation(
    id="findCalendars",
    name="calendars.find",
    method="GET",
    path="/calendars",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    identity=(Repeated("query", ("worker",), ("worker_id",)),),
    category="Calendars",
    arguments=(
        "worker",
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("worker", "worker", decoding.text, required=False, nullable=False),
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    worker: str | None = None,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `calendars.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/calendars",
        query=query_members(
            _QUERY,
            {
                "worker": worker,
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Calendar:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Calendar.from_dict(value, tolerated)
