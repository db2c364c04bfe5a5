# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EventSummaryEntry(decoding.Model):
    """
    The numbers of one user.

    Attributes:
        psm_id: The user. PSM is Welkin's older word for a member of the staff.
        total_created_events: How many events there are.
        total_occurred_events: How many of them have taken place.
        total_future_events: How many of them are still to come.
        event_status_count: How many events there are of each status.
        total_working_hours: Hours that the user works in the period, as text.
        total_event_hours: Hours that the events take, as text.
        occupancy: What part of the working hours the events take, as text.

    Source: cloud-api-reference-2021, "Calendar / Event summary" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("psmId", "psm_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "totalCreatedEvents", "total_created_events", decoding.integer, required=False, nullable=True
        ),
        decoding.Field(
            "totalOccurredEvents", "total_occurred_events", decoding.integer, required=False, nullable=True
        ),
        decoding.Field(
            "totalFutureEvents", "total_future_events", decoding.integer, required=False, nullable=True
        ),
        decoding.Field(
            "eventStatusCount",
            "event_status_count",
            decoding.mapping(decoding.anything),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "totalWorkingHours", "total_working_hours", decoding.text, required=False, nullable=True
        ),
        decoding.Field("totalEventHours", "total_event_hours", decoding.text, required=False, nullable=True),
        decoding.Field("occupancy", "occupancy", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    psm_id: str | None | Unset = UNSET
    total_created_events: int | None | Unset = UNSET
    total_occurred_events: int | None | Unset = UNSET
    total_future_events: int | None | Unset = UNSET
    event_status_count: dict[str, Any] | None | Unset = UNSET
    total_working_hours: str | None | Unset = UNSET
    total_event_hours: str | None | Unset = UNSET
    occupancy: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EventSummaryEntry:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EventSummaryEntry)
        x = get("psmId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[0], source, unreadable, notes, at)
        record.psm_id = x
        x = get("totalCreatedEvents", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[1], source, unreadable, notes, at)
        record.total_created_events = x
        x = get("totalOccurredEvents", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[2], source, unreadable, notes, at)
        record.total_occurred_events = x
        x = get("totalFutureEvents", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[3], source, unreadable, notes, at)
        record.total_future_events = x
        x = get("eventStatusCount", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.any_object(x)) is None:
            x = reading.read_member(EventSummaryEntry._fields[4], source, unreadable, notes, at)
        record.event_status_count = x
        x = get("totalWorkingHours", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[5], source, unreadable, notes, at)
        record.total_working_hours = x
        x = get("totalEventHours", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[6], source, unreadable, notes, at)
        record.total_event_hours = x
        x = get("occupancy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EventSummaryEntry._fields[7], source, unreadable, notes, at)
        record.occupancy = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class EventSummary(decoding.Model):
    """
    How busy users are in a period.

    Attributes:
        start_date_time: When the period begins.
        end_date_time: When the period ends.
        summary: The numbers, user by user.

    Source: cloud-api-reference-2021, "Calendar / Event summary" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("startDateTime", "start_date_time", decoding.instant, required=False, nullable=True),
        decoding.Field("endDateTime", "end_date_time", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "summary",
            "summary",
            decoding.array(decoding.record(lambda: EventSummaryEntry)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    start_date_time: datetime.datetime | None | Unset = UNSET
    end_date_time: datetime.datetime | None | Unset = UNSET
    summary: list[EventSummaryEntry] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EventSummary:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EventSummary)
        x = get("startDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EventSummary._fields[0], source, unreadable, notes, at)
        record.start_date_time = x
        x = get("endDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(EventSummary._fields[1], source, unreadable, notes, at)
        record.end_date_time = x
        x = get("summary", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(EventSummaryEntry._read, x, notes, f"{at}summary")) is None
        ):
            x = reading.read_member(EventSummary._fields[2], source, unreadable, notes, at)
        record.summary = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
