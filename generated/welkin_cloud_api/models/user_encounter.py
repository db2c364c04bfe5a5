# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .calendar_event import CalendarEvent
from .encounter_status import EncounterStatus


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterPatientInfo(decoding.Model):
    """
    The patient of an encounter, as far as a list across patients needs it.

    Attributes:
        patient_id: Welkin's id of the patient.
        first_name: Given name of the patient.
        last_name: Family name of the patient.

    Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    patient_id: str
    first_name: str
    last_name: str


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserEncounterBody(decoding.Model):
    """
    The content of an encounter in the list of a user's encounters: the patient is named, the system fields
    of the record are not there.

    Attributes:
        title: What people read in lists of encounters.
        description: What the encounter is about, in free text.
        instruction: What the host should do, often HTML; comes from the template.
        status: Where the encounter stands.
        type_: Kind of encounter; equals `templateName` where it was made from a template.
        template_name: The template it was made from, such as `etmp-follow-up`; null where there was
            none.
        template_title: What people read instead of the template's name.
        notes: Free text of the host.
        owner_user_id: The user who hosts the appointment.
        owner_user_name: Name of the user who hosts the appointment.
        active_user_id: The user who has the encounter open; null while nobody has.
        active_user_name: Name of the user who has the encounter open.
        start_datetime: When the visit really began, as opposed to when it was scheduled to. In requests
            it is spelled `startDateTime`, with a capital T.
        end_datetime: When the visit really ended. In requests it is spelled `endDateTime`, with a
            capital T.
        local_start_datetime: `startDatetime` in the time zone of the place.
        local_end_datetime: `endDatetime` in the time zone of the place.
        local_calendar_event_start_datetime: `calendarEventStartDatetime` in the time zone of the place.
        calendar_event_id: The event in the calendar that the visit is scheduled by; null where it is
            not scheduled.
        calendar_event_start_datetime: When the visit is scheduled to begin.
        calendar_event: The event that the visit is scheduled by, whole.
        current_scheduled_appointment: The same event as `calendarEvent`, once more: requests schedule a
            visit under this name.
        disposition_id: The record of the outcome; made together with the encounter.
        patient_info: Whom the visit is with.
        local_created_at: When the encounter was created, in the time zone of the place.
        local_updated_at: When the encounter was last changed, in the time zone of the place.

    Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("description", "description", decoding.text, required=True, nullable=False),
        decoding.Field("instruction", "instruction", decoding.text, required=True, nullable=False),
        decoding.Field(
            "status", "status", decoding.enumeration(EncounterStatus), required=True, nullable=False
        ),
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("templateName", "template_name", decoding.text, required=True, nullable=True),
        decoding.Field("templateTitle", "template_title", decoding.text, required=True, nullable=True),
        decoding.Field("notes", "notes", decoding.text, required=True, nullable=True),
        decoding.Field("ownerUserId", "owner_user_id", decoding.text, required=True, nullable=False),
        decoding.Field("ownerUserName", "owner_user_name", decoding.text, required=True, nullable=False),
        decoding.Field("activeUserId", "active_user_id", decoding.text, required=True, nullable=True),
        decoding.Field("activeUserName", "active_user_name", decoding.text, required=True, nullable=True),
        decoding.Field("startDatetime", "start_datetime", decoding.instant, required=True, nullable=True),
        decoding.Field("endDatetime", "end_datetime", decoding.instant, required=True, nullable=True),
        decoding.Field(
            "localStartDatetime", "local_start_datetime", decoding.local_instant, required=True, nullable=True
        ),
        decoding.Field(
            "localEndDatetime", "local_end_datetime", decoding.local_instant, required=True, nullable=True
        ),
        decoding.Field(
            "localCalendarEventStartDatetime",
            "local_calendar_event_start_datetime",
            decoding.local_instant,
            required=True,
            nullable=True,
        ),
        decoding.Field("calendarEventId", "calendar_event_id", decoding.text, required=True, nullable=True),
        decoding.Field(
            "calendarEventStartDatetime",
            "calendar_event_start_datetime",
            decoding.instant,
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "calendarEvent",
            "calendar_event",
            decoding.record(lambda: CalendarEvent),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "currentScheduledAppointment",
            "current_scheduled_appointment",
            decoding.record(lambda: CalendarEvent),
            required=True,
            nullable=True,
        ),
        decoding.Field("dispositionId", "disposition_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "patientInfo",
            "patient_info",
            decoding.record(lambda: EncounterPatientInfo),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "local_created_at", "local_created_at", decoding.local_instant, required=False, nullable=True
        ),
        decoding.Field(
            "local_updated_at", "local_updated_at", decoding.local_instant, required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    title: str
    description: str
    instruction: str
    status: EncounterStatus
    type_: str
    template_name: str | None
    template_title: str | None
    notes: str | None
    owner_user_id: str
    owner_user_name: str
    active_user_id: str | None
    active_user_name: str | None
    start_datetime: datetime.datetime | None
    end_datetime: datetime.datetime | None
    local_start_datetime: datetime.datetime | None
    local_end_datetime: datetime.datetime | None
    local_calendar_event_start_datetime: datetime.datetime | None
    calendar_event_id: str | None
    calendar_event_start_datetime: datetime.datetime | None
    calendar_event: CalendarEvent | None
    current_scheduled_appointment: CalendarEvent | None
    disposition_id: str
    patient_info: EncounterPatientInfo
    local_created_at: datetime.datetime | None | Unset = UNSET
    local_updated_at: datetime.datetime | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserEncounter(decoding.Model):
    """
    An encounter in the list of a user's encounters. Type and formation are null there, and the content
    lacks the system fields: get the encounter for those.

    Attributes:
        id: Welkin's id of the encounter. Given on creation and never changed.
        patient_id: The patient whom the visit is with.
        cdt_id: Null in this list.
        cdt_name: Null in this list.
        version: Null in this list.
        json_body: The content of the encounter.

    Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=True, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=True),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: UserEncounterBody), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    cdt_id: str | None
    cdt_name: str | None
    version: int | None
    json_body: UserEncounterBody
