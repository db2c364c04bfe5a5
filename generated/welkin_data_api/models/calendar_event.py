# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class CalendarEventModality(decoding.OpenEnum):
    """
    How an appointment takes place. Open: every printed sample says `phone`, which the list of values does
    not have.

    - `call`: by phone.
    - `visit`: in person.
    - `video`: by video call; gone from later editions.
    """

    CALL = "call"
    VIDEO = "video"
    VISIT = "visit"


class CalendarEventOutcome(decoding.OpenEnum):
    """
    How an appointment ended. Open: later editions of the reference write one of the values in another way.

    - `completed`: it took place.
    - `cancelled`: it was called off. Nothing is deleted, so this is also how to withdraw an appointment.
    - `no-show`: the patient did not come, as the first edition writes it.
    - `no_show`: the same, as later editions write it. Treat both alike when reading.
    """

    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    NO_SHOW_DASHED = "no-show"


_calendar_event_modality = reading.lookup(CalendarEventModality)
_calendar_event_outcome = reading.lookup(CalendarEventOutcome)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarEvent(decoding.Model):
    """
    An appointment on a worker's calendar, usually with a patient. It is either timed, with `start_time` and
    `end_time`, or for a whole day, with `day`. Each one bears an appointment prompt that is triggered in
    Welkin when the time has come. Written by workers in the portal and by scheduling systems through this
    API.

    Attributes:
        id: Welkin's id of the calendar event. Given by Welkin on creation and never changed.
        calendar_id: The calendar it stands on, and so the worker it is with.
        is_all_day: True for an event of a whole day, false for a timed one. Welkin derives it from the
            other members.
        modality: How the event takes place.
        appointment_type: Name of the appointment prompt, for example `intake_call`. Each customer
            defines them in Workshop.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        patient_id: The patient it is about. Events without a patient exist.
        user_id: Former name of `patient_id`. No sample shows it in a reply; read `patient_id`.
            (deprecated since 2018-10-10; use patient_id)
        start_time: When a timed event starts.
        end_time: When a timed event ends.
        day: The day of an event that lasts the whole day. Missing from the first edition's samples,
            null in later ones.
        outcome: How the event ended; null while it is still ahead.

    Source: data-api-v1-reference, "Calendar Events / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("calendar_id", "calendar_id", decoding.text, required=True, nullable=False),
        decoding.Field("is_all_day", "is_all_day", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "modality", "modality", decoding.enumeration(CalendarEventModality), required=True, nullable=False
        ),
        decoding.Field("appointment_type", "appointment_type", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field("start_time", "start_time", decoding.instant, required=False, nullable=True),
        decoding.Field("end_time", "end_time", decoding.instant, required=False, nullable=True),
        decoding.Field("day", "day", decoding.day, required=False, nullable=True),
        decoding.Field(
            "outcome", "outcome", decoding.enumeration(CalendarEventOutcome), required=False, nullable=True
        ),
    )

    id: str
    calendar_id: str
    is_all_day: bool
    modality: CalendarEventModality
    appointment_type: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    patient_id: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    start_time: datetime.datetime | None | Unset = UNSET
    end_time: datetime.datetime | None | Unset = UNSET
    day: datetime.date | None | Unset = UNSET
    outcome: CalendarEventOutcome | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CalendarEvent:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CalendarEvent)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("calendar_id")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[1], source, unreadable, notes, at)
        record.calendar_id = x
        x = get("is_all_day")
        if type(x) is not bool:
            x = reading.read_member(CalendarEvent._fields[2], source, unreadable, notes, at)
        record.is_all_day = x
        x = get("modality")
        if (x := _calendar_event_modality(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarEvent._fields[3], source, unreadable, notes, at)
        record.modality = x
        x = get("appointment_type")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[4], source, unreadable, notes, at)
        record.appointment_type = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("patient_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CalendarEvent._fields[7], source, unreadable, notes, at)
        record.patient_id = x
        x = get("user_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CalendarEvent._fields[8], source, unreadable, notes, at)
        record.user_id = x
        x = get("start_time", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[9], source, unreadable, notes, at)
        record.start_time = x
        x = get("end_time", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[10], source, unreadable, notes, at)
        record.end_time = x
        x = get("day", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.day(x)) is None:
            x = reading.read_member(CalendarEvent._fields[11], source, unreadable, notes, at)
        record.day = x
        x = get("outcome", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _calendar_event_outcome(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarEvent._fields[12], source, unreadable, notes, at)
        record.outcome = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 13 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
