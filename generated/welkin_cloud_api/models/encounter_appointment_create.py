# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .calendar_event_mode import CalendarEventMode
from .calendar_event_type import CalendarEventType
from .calendar_participant_role import CalendarParticipantRole

_calendar_event_mode = reading.lookup(CalendarEventMode)
_calendar_event_type = reading.lookup(CalendarEventType)
_calendar_participant_role = reading.lookup(CalendarParticipantRole)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarParticipantCreate(decoding.Model):
    """
    Somebody who is to take part in an event.

    Attributes:
        participant_id: The user or the patient; `participantRole` says which.
        participant_role: As what the person takes part.
        attended: Whether the person came. (documented)

    Source: cloud-api-recordings, "Calendar / Create event" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("participantId", "participant_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "participantRole",
            "participant_role",
            decoding.enumeration(CalendarParticipantRole),
            required=True,
            nullable=False,
        ),
        decoding.Field("attended", "attended", decoding.boolean, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    participant_id: str
    participant_role: CalendarParticipantRole
    attended: bool | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CalendarParticipantCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CalendarParticipantCreate)
        x = get("participantId")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipantCreate._fields[0], source, unreadable, notes, at)
        record.participant_id = x
        x = get("participantRole")
        if (x := _calendar_participant_role(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarParticipantCreate._fields[1], source, unreadable, notes, at)
        record.participant_role = x
        x = get("attended", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CalendarParticipantCreate._fields[2], source, unreadable, notes, at)
        record.attended = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAppointmentCreate(decoding.Model):
    """
    When and with whom a visit is to take place. Welkin makes the calendar event from it.

    Attributes:
        event_type: `ENCOUNTER` for a visit.
        event_title: What people read in the calendar.
        event_description: What the appointment is about. (documented)
        event_mode: How patient and host meet. (documented)
        start_date_time: When the visit is to begin.
        end_date_time: When the visit is to end.
        host_id: The user who holds the visit.
        participants: Who takes part: the patient, the host and whoever else.

    Source: cloud-api-recordings, "Encounters / Create" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "eventType", "event_type", decoding.enumeration(CalendarEventType), required=False, nullable=False
        ),
        decoding.Field("eventTitle", "event_title", decoding.text, required=False, nullable=False),
        decoding.Field(
            "eventDescription", "event_description", decoding.text, required=False, nullable=False
        ),
        decoding.Field(
            "eventMode", "event_mode", decoding.enumeration(CalendarEventMode), required=False, nullable=False
        ),
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
    )
    _spell = staticmethod(decoding.zulu_text)

    event_type: CalendarEventType | Unset = UNSET
    event_title: str | Unset = UNSET
    event_description: str | Unset = UNSET
    event_mode: CalendarEventMode | Unset = UNSET
    start_date_time: datetime.datetime | Unset = UNSET
    end_date_time: datetime.datetime | Unset = UNSET
    host_id: str | Unset = UNSET
    participants: list[CalendarParticipantCreate] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterAppointmentCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EncounterAppointmentCreate)
        x = get("eventType", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _calendar_event_type(x) if type(x) is str else None) is None:
            x = reading.read_member(EncounterAppointmentCreate._fields[0], source, unreadable, notes, at)
        record.event_type = x
        x = get("eventTitle", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterAppointmentCreate._fields[1], source, unreadable, notes, at)
        record.event_title = x
        x = get("eventDescription", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterAppointmentCreate._fields[2], source, unreadable, notes, at)
        record.event_description = x
        x = get("eventMode", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _calendar_event_mode(x) if type(x) is str else None) is None:
            x = reading.read_member(EncounterAppointmentCreate._fields[3], source, unreadable, notes, at)
        record.event_mode = x
        x = get("startDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterAppointmentCreate._fields[4], source, unreadable, notes, at)
        record.start_date_time = x
        x = get("endDateTime", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterAppointmentCreate._fields[5], source, unreadable, notes, at)
        record.end_date_time = x
        x = get("hostId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterAppointmentCreate._fields[6], source, unreadable, notes, at)
        record.host_id = x
        x = get("participants", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := reading.record_list(CalendarParticipantCreate._read, x, notes, f"{at}participants")
        ) is None:
            x = reading.read_member(EncounterAppointmentCreate._fields[7], source, unreadable, notes, at)
        record.participants = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
