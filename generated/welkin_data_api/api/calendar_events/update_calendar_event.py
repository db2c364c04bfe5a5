# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /calendar_events/{id}: Update a calendar event"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.calendar_event import CalendarEvent
from ...models.calendar_event_outcome import CalendarEventOutcome

OPERATION = Operation(
    id="updateCalendarEvent",
    name="calendar_events.update",
    method="PUT",
    path="/calendar_events/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Calendar Events",
    arguments=(
        "start_time",
        "end_time",
        "day",
        "outcome",
        "is_all_day",
    ),
)
_MEMBERS = (
    decoding.Field("start_time", "start_time", decoding.instant, required=False, nullable=False),
    decoding.Field("end_time", "end_time", decoding.instant, required=False, nullable=False),
    decoding.Field("day", "day", decoding.day, required=False, nullable=False),
    decoding.Field(
        "outcome", "outcome", decoding.enumeration(CalendarEventOutcome), required=False, nullable=False
    ),
    decoding.Field("is_all_day", "is_all_day", decoding.boolean, required=False, nullable=False),
)


def build_request(
    id: str,
    /,
    *,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    day: datetime.date | Unset = UNSET,
    outcome: CalendarEventOutcome | str | Unset = UNSET,
    is_all_day: bool | Unset = UNSET,
) -> Request:
    """
    The request of `calendar_events.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/calendar_events/{path_segment('id', id)}",
        json=body_members(
            _MEMBERS,
            {
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "outcome": outcome,
                "is_all_day": is_all_day,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
