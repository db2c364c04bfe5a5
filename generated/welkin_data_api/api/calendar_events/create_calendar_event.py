# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /calendar_events: Create a calendar event"""

from __future__ import annotations

import datetime

from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.calendar_event import CalendarEvent
from ...models.calendar_event_modality import CalendarEventModality

OPERATION = Operation(
    id="createCalendarEvent",
    name="calendar_events.create",
    method="POST",
    path="/calendar_events",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Calendar Events",
)


def build_request(
    *,
    calendar_id: str,
    modality: CalendarEventModality | str,
    appointment_type: str,
    patient_id: str | None = None,
    user_id: str | None = None,
    start_time: datetime.datetime | None = None,
    end_time: datetime.datetime | None = None,
    day: datetime.date | None = None,
    is_all_day: bool | None = None,
) -> Request:
    """
    The request of `calendar_events.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/calendar_events",
        json=body_members(
            {
                "calendar_id": calendar_id,
                "modality": modality,
                "appointment_type": appointment_type,
                "patient_id": patient_id,
                "user_id": user_id,
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "is_all_day": is_all_day,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
