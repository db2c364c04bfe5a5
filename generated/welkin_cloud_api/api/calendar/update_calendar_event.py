# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /calendar/events/{eventId}: Update an event"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.calendar_event import CalendarEvent
from ...models.calendar_event_mode import CalendarEventMode
from ...models.calendar_event_status import CalendarEventStatus
from ...models.calendar_event_type import CalendarEventType
from ...models.calendar_participant_create import CalendarParticipantCreate

OPERATION = Operation(
    id="updateCalendarEvent",
    name="calendar_events.update",
    method="PATCH",
    path="/calendar/events/{eventId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("eventId",), ("id",)),),
    category="Calendar",
)


def build_request(
    event_id: str,
    /,
    *,
    start_date_time: datetime.datetime | None = None,
    end_date_time: datetime.datetime | None = None,
    host_id: str | None = None,
    participants: Sequence[CalendarParticipantCreate | Mapping[str, Any]] | None = None,
    event_title: str | None = None,
    event_description: str | None = None,
    event_type: CalendarEventType
    | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
    | None = None,
    event_status: CalendarEventStatus
    | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
    | None = None,
    event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None = None,
    external_id: str | None = None,
    event_color: str | None = None,
    additional_info: Mapping[str, Any] | None = None,
) -> Request:
    """
    The request of `calendar_events.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/calendar/events/{path_segment('event_id', event_id)}",
        json=body_members(
            {
                "startDateTime": start_date_time,
                "endDateTime": end_date_time,
                "hostId": host_id,
                "participants": participants,
                "eventTitle": event_title,
                "eventDescription": event_description,
                "eventType": event_type,
                "eventStatus": event_status,
                "eventMode": event_mode,
                "externalId": external_id,
                "eventColor": event_color,
                "additionalInfo": additional_info,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
