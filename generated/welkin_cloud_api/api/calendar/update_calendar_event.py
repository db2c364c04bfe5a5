# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /calendar/events/{eventId}: Update an event"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "start_date_time",
        "end_date_time",
        "host_id",
        "participants",
        "event_title",
        "event_description",
        "event_type",
        "event_status",
        "event_mode",
        "external_id",
        "event_color",
        "additional_info",
    ),
)
_MEMBERS = (
    decoding.Field("startDateTime", "start_date_time", decoding.instant, required=False, nullable=False),
    decoding.Field("endDateTime", "end_date_time", decoding.instant, required=False, nullable=False),
    decoding.Field("hostId", "host_id", decoding.text, required=False, nullable=False),
    decoding.Field(
        "participants",
        "participants",
        decoding.array(decoding.record(lambda: CalendarParticipantCreate)),
        required=False,
        nullable=False,
    ),
    decoding.Field("eventTitle", "event_title", decoding.text, required=False, nullable=True),
    decoding.Field("eventDescription", "event_description", decoding.text, required=False, nullable=True),
    decoding.Field(
        "eventType", "event_type", decoding.enumeration(CalendarEventType), required=False, nullable=True
    ),
    decoding.Field(
        "eventStatus",
        "event_status",
        decoding.enumeration(CalendarEventStatus),
        required=False,
        nullable=True,
    ),
    decoding.Field(
        "eventMode", "event_mode", decoding.enumeration(CalendarEventMode), required=False, nullable=True
    ),
    decoding.Field("externalId", "external_id", decoding.text, required=False, nullable=True),
    decoding.Field("eventColor", "event_color", decoding.text, required=False, nullable=True),
    decoding.Field(
        "additionalInfo",
        "additional_info",
        decoding.mapping(decoding.anything),
        required=False,
        nullable=True,
    ),
)


def build_request(
    event_id: str,
    /,
    *,
    start_date_time: datetime.datetime | Unset = UNSET,
    end_date_time: datetime.datetime | Unset = UNSET,
    host_id: str | Unset = UNSET,
    participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    event_title: str | None | Unset = UNSET,
    event_description: str | None | Unset = UNSET,
    event_type: CalendarEventType
    | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
    | None
    | Unset = UNSET,
    event_status: CalendarEventStatus
    | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
    | None
    | Unset = UNSET,
    event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
    external_id: str | None | Unset = UNSET,
    event_color: str | None | Unset = UNSET,
    additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
) -> Request:
    """
    The request of `calendar_events.update`.

    A member that is left out is not sent. None is sent as null where the member's type has None, and
    refused elsewhere.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/calendar/events/{path_segment('event_id', event_id)}",
        json=body_members(
            _MEMBERS,
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
