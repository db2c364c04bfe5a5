# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /calendar_events: Create a calendar event"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "calendar_id",
        "modality",
        "appointment_type",
        "patient_id",
        "user_id",
        "start_time",
        "end_time",
        "day",
        "is_all_day",
    ),
)
_MEMBERS = (
    decoding.Field("calendar_id", "calendar_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "modality", "modality", decoding.enumeration(CalendarEventModality), required=True, nullable=False
    ),
    decoding.Field("appointment_type", "appointment_type", decoding.text, required=True, nullable=False),
    decoding.Field("patient_id", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=False),
    decoding.Field("start_time", "start_time", decoding.instant, required=False, nullable=False),
    decoding.Field("end_time", "end_time", decoding.instant, required=False, nullable=False),
    decoding.Field("day", "day", decoding.day, required=False, nullable=False),
    decoding.Field("is_all_day", "is_all_day", decoding.boolean, required=False, nullable=False),
)


def build_request(
    *,
    calendar_id: str,
    modality: CalendarEventModality | str,
    appointment_type: str,
    patient_id: str | Unset = UNSET,
    user_id: str | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    day: datetime.date | Unset = UNSET,
    is_all_day: bool | Unset = UNSET,
) -> Request:
    """
    The request of `calendar_events.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/calendar_events",
        json=body_members(
            _MEMBERS,
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
