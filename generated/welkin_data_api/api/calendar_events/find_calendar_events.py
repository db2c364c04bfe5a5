# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar_events: Find calendar events"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.calendar_event import CalendarEvent

OPERATION = Operation(
    id="findCalendarEvents",
    name="calendar_events.find",
    method="GET",
    path="/calendar_events",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    category="Calendar Events",
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
    The request of `calendar_events.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/calendar_events",
        query=query_members(
            _QUERY,
            {
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
