# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar/events/{eventId}: Get an event"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.calendar_event import CalendarEvent
from ...models.calendar_event_id_type_value import CalendarEventIdTypeValue

OPERATION = Operation(
    id="getCalendarEvent",
    name="calendar_events.get",
    method="GET",
    path="/calendar/events/{eventId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("eventId",), ("id",), when=("type", ("", "ID"))),),
    category="Calendar",
    arguments=("type_",),
)
_QUERY = (
    decoding.Field(
        "type", "type_", decoding.enumeration(CalendarEventIdTypeValue), required=False, nullable=False
    ),
)


def build_request(
    event_id: str,
    /,
    *,
    type_: CalendarEventIdTypeValue | Literal["EXTERNAL_ID"] | None = None,
) -> Request:
    """
    The request of `calendar_events.get`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/calendar/events/{path_segment('event_id', event_id)}",
        query=query_members(
            _QUERY,
            {
                "type": type_,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
