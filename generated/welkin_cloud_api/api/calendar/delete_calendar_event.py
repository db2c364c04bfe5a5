# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /calendar/events/{eventId}: Delete an event"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteCalendarEvent",
    name="calendar_events.delete",
    method="DELETE",
    path="/calendar/events/{eventId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Calendar",
)


def build_request(
    event_id: str,
    /,
) -> Request:
    """
    The request of `calendar_events.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/calendar/events/{path_segment('event_id', event_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
