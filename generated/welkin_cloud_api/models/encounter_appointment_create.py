# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .calendar_event_mode import CalendarEventMode
from .calendar_event_type import CalendarEventType
from .calendar_participant_role import CalendarParticipantRole


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
