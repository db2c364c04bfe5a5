# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar_events/{id}: Get a calendar event"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.calendar_event import CalendarEvent

OPERATION = Operation(
    id="getCalendarEvent",
    name="calendar_events.get",
    method="GET",
    path="/calendar_events/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Calendar Events",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `calendar_events.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/calendar_events/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
