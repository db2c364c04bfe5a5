# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .calendar_event_type import CalendarEventType


@define(kw_only=True, repr=False, field_transformer=hidden)
class ScheduleEvent(decoding.Model):
    """
    An event as a schedule shows it: when it is, without the people.

    Attributes:
        id: Welkin's id of the event.
        event_id: The same as `id`, from before that member was there. (deprecated since 2021-06-01; use
            id)
        event_title: What people read in the calendar.
        event_type: What the event is.
        event_color: Color in the portal, as a name or as `#rrggbb`.
        all_day_event: True where the event takes whole days.
        start_date_time: When the event begins.
        end_date_time: When the event ends.
        local_start_date_time: `startDateTime` in the time zone of the viewer.
        local_end_date_time: `endDateTime` in the time zone of the viewer.
        participants: Who takes part; only in lists of available schedules, since 2025. Their form is
            not documented, probably it is that of `CalendarParticipant`.

    Source: cloud-api-reference-2021, "Calendar / Schedules" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("eventId", "event_id", decoding.text, required=False, nullable=True),
        decoding.Field("eventTitle", "event_title", decoding.text, required=False, nullable=True),
        decoding.Field(
            "eventType", "event_type", decoding.enumeration(CalendarEventType), required=False, nullable=True
        ),
        decoding.Field("eventColor", "event_color", decoding.text, required=False, nullable=True),
        decoding.Field("allDayEvent", "all_day_event", decoding.boolean, required=False, nullable=True),
        decoding.Field("startDateTime", "start_date_time", decoding.instant, required=False, nullable=True),
        decoding.Field("endDateTime", "end_date_time", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "localStartDateTime",
            "local_start_date_time",
            decoding.local_instant,
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "localEndDateTime", "local_end_date_time", decoding.local_instant, required=False, nullable=True
        ),
        decoding.Field(
            "participants", "participants", decoding.array(decoding.anything), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    event_id: str | None | Unset = UNSET
    event_title: str | None | Unset = UNSET
    event_type: CalendarEventType | None | Unset = UNSET
    event_color: str | None | Unset = UNSET
    all_day_event: bool | None | Unset = UNSET
    start_date_time: datetime.datetime | None | Unset = UNSET
    end_date_time: datetime.datetime | None | Unset = UNSET
    local_start_date_time: datetime.datetime | None | Unset = UNSET
    local_end_date_time: datetime.datetime | None | Unset = UNSET
    participants: list[Any] | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class Schedule(decoding.Model):
    """
    When one user works and what is in the user's calendar.

    Attributes:
        psm_id: The user. PSM is Welkin's older word for a member of the staff.
        work_hours: The hours that the user works in the period; empty where none are set.
        events: The user's events in the period.

    Source: cloud-api-recordings, "Calendar / Schedules" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("psmId", "psm_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "workHours",
            "work_hours",
            decoding.array(decoding.mapping(decoding.anything)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "events",
            "events",
            decoding.array(decoding.record(lambda: ScheduleEvent)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    psm_id: str
    work_hours: list[dict[str, Any]]
    events: list[ScheduleEvent]
