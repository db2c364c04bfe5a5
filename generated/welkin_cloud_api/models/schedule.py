# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .calendar_event_type import CalendarEventType

_calendar_event_type = reading.lookup(CalendarEventType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ScheduleEvent:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ScheduleEvent)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(ScheduleEvent._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("eventId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ScheduleEvent._fields[1], source, unreadable, notes, at)
        record.event_id = x
        x = get("eventTitle", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ScheduleEvent._fields[2], source, unreadable, notes, at)
        record.event_title = x
        x = get("eventType", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _calendar_event_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ScheduleEvent._fields[3], source, unreadable, notes, at)
        record.event_type = x
        x = get("eventColor", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ScheduleEvent._fields[4], source, unreadable, notes, at)
        record.event_color = x
        x = get("allDayEvent", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ScheduleEvent._fields[5], source, unreadable, notes, at)
        record.all_day_event = x
        x = get("startDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(ScheduleEvent._fields[6], source, unreadable, notes, at)
        record.start_date_time = x
        x = get("endDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(ScheduleEvent._fields[7], source, unreadable, notes, at)
        record.end_date_time = x
        x = get("localStartDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(ScheduleEvent._fields[8], source, unreadable, notes, at)
        record.local_start_date_time = x
        x = get("localEndDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(ScheduleEvent._fields[9], source, unreadable, notes, at)
        record.local_end_date_time = x
        x = get("participants", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_list(x)) is None:
            x = reading.read_member(ScheduleEvent._fields[10], source, unreadable, notes, at)
        record.participants = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 11 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Schedule:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(Schedule)
        x = get("psmId")
        if type(x) is not str:
            x = reading.read_member(Schedule._fields[0], source, unreadable, notes, at)
        record.psm_id = x
        x = reading.read_member(Schedule._fields[1], source, unreadable, notes, at)
        record.work_hours = x
        x = get("events")
        if (x := reading.record_list(ScheduleEvent._read, x, notes, f"{at}events")) is None:
            x = reading.read_member(Schedule._fields[2], source, unreadable, notes, at)
        record.events = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
