# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .calendar_event_mode import CalendarEventMode
from .calendar_event_status import CalendarEventStatus
from .calendar_event_type import CalendarEventType
from .calendar_participant import CalendarParticipant


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarEvent(decoding.Model):
    """
    Something in the calendar: a meeting, a visit, or time that a user is away.

    Attributes:
        id: Welkin's id of the event. Given on creation and never changed.
        created_by: Id of the user or API client that created the event.
        created_at: When the event was created.
        updated_by: Id of the user or API client that last changed the event.
        updated_at: When the event was last changed.
        external_id: Id that another calendar knows the event by. Unique.
        external_id_updated_at: When `externalId` was last set; also sent where there is none.
        event_title: What people read in the calendar.
        event_description: What the event is about.
        start_date_time: When the event begins.
        end_date_time: When the event ends.
        local_start_date_time: `startDateTime` in the time zone of the viewer.
        local_end_date_time: `endDateTime` in the time zone of the viewer.
        all_day_event: True where the event takes whole days.
        duration: How long the event lasts, in seconds.
        event_type: What the event is.
        event_status: Where the event stands.
        event_mode: How people meet.
        event_color: Color in the portal, as a name or as `#rrggbb`. The portal does not show events
            without one.
        host_id: The user whose event it is; always one of the participants.
        timezone: Time zone of the event, as a name of the IANA database.
        additional_info: Whatever the creator has put there.
        participants: Who takes part.
        encounter_info: What the event's encounter is about; only in lists that were asked for it.
            Missing where the event belongs to no encounter.

    Source: cloud-api-recordings, "Calendar / Events" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("externalId", "external_id", decoding.text, required=True, nullable=True),
        decoding.Field(
            "externalIdUpdatedAt", "external_id_updated_at", decoding.instant, required=True, nullable=False
        ),
        decoding.Field("eventTitle", "event_title", decoding.text, required=True, nullable=True),
        decoding.Field("eventDescription", "event_description", decoding.text, required=True, nullable=True),
        decoding.Field("startDateTime", "start_date_time", decoding.instant, required=True, nullable=False),
        decoding.Field("endDateTime", "end_date_time", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "localStartDateTime",
            "local_start_date_time",
            decoding.local_instant,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "localEndDateTime", "local_end_date_time", decoding.local_instant, required=True, nullable=False
        ),
        decoding.Field("allDayEvent", "all_day_event", decoding.boolean, required=True, nullable=False),
        decoding.Field("duration", "duration", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "eventType", "event_type", decoding.enumeration(CalendarEventType), required=True, nullable=True
        ),
        decoding.Field(
            "eventStatus",
            "event_status",
            decoding.enumeration(CalendarEventStatus),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "eventMode", "event_mode", decoding.enumeration(CalendarEventMode), required=True, nullable=True
        ),
        decoding.Field("eventColor", "event_color", decoding.text, required=True, nullable=True),
        decoding.Field("hostId", "host_id", decoding.text, required=True, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=True),
        decoding.Field(
            "additionalInfo",
            "additional_info",
            decoding.mapping(decoding.anything),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "participants",
            "participants",
            decoding.array(decoding.record(lambda: CalendarParticipant)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "encounterInfo",
            "encounter_info",
            decoding.mapping(decoding.anything),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_by: str
    created_at: datetime.datetime
    updated_by: str
    updated_at: datetime.datetime
    external_id: str | None
    external_id_updated_at: datetime.datetime
    event_title: str | None
    event_description: str | None
    start_date_time: datetime.datetime
    end_date_time: datetime.datetime
    local_start_date_time: datetime.datetime
    local_end_date_time: datetime.datetime
    all_day_event: bool
    duration: int
    event_type: CalendarEventType | None
    event_status: CalendarEventStatus | None
    event_mode: CalendarEventMode | None
    event_color: str | None
    host_id: str
    timezone: str | None
    additional_info: dict[str, Any] | None
    participants: list[CalendarParticipant]
    encounter_info: dict[str, Any] | Unset = UNSET
