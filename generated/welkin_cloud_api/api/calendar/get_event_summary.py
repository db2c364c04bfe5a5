# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar/psm-event-summary: Summarize the events of users"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.event_summary import EventSummary

OPERATION = Operation(
    id="getEventSummary",
    name="calendar_events.get_summary",
    method="GET",
    path="/calendar/psm-event-summary",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Calendar",
    arguments=(
        "psm_ids",
        "from_time",
        "to_time",
    ),
)
_QUERY = (
    decoding.Field("psmIds", "psm_ids", decoding.array(decoding.text), required=False, nullable=False),
    decoding.Field("from", "from_time", decoding.instant, required=False, nullable=False),
    decoding.Field("to", "to_time", decoding.instant, required=False, nullable=False),
)


def build_request(
    *,
    psm_ids: Sequence[str] | None = None,
    from_time: datetime.datetime | None = None,
    to_time: datetime.datetime | None = None,
) -> Request:
    """
    The request of `calendar_events.get_summary`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime, an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/calendar/psm-event-summary",
        query=query_members(
            _QUERY,
            {
                "psmIds": psm_ids,
                "from": from_time,
                "to": to_time,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EventSummary:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EventSummary.from_dict(value, tolerated)
