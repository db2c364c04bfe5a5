# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .calendar_event import CalendarEvent
from .encounter_status import EncounterStatus

_encounter_status = reading.lookup(EncounterStatus)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterPatientInfo:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(EncounterPatientInfo)
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(EncounterPatientInfo._fields[0], source, unreadable, notes, at)
        record.patient_id = x
        x = get("firstName")
        if type(x) is not str:
            x = reading.read_member(EncounterPatientInfo._fields[1], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName")
        if type(x) is not str:
            x = reading.read_member(EncounterPatientInfo._fields[2], source, unreadable, notes, at)
        record.last_name = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserEncounterBody:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserEncounterBody)
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[0], source, unreadable, notes, at)
        record.title = x
        x = get("description")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[1], source, unreadable, notes, at)
        record.description = x
        x = get("instruction")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[2], source, unreadable, notes, at)
        record.instruction = x
        x = get("status")
        if (x := _encounter_status(x) if type(x) is str else None) is None:
            x = reading.read_member(UserEncounterBody._fields[3], source, unreadable, notes, at)
        record.status = x
        x = get("type")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[4], source, unreadable, notes, at)
        record.type_ = x
        x = get("templateName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[5], source, unreadable, notes, at)
        record.template_name = x
        x = get("templateTitle", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[6], source, unreadable, notes, at)
        record.template_title = x
        x = get("notes", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[7], source, unreadable, notes, at)
        record.notes = x
        x = get("ownerUserId")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[8], source, unreadable, notes, at)
        record.owner_user_id = x
        x = get("ownerUserName")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[9], source, unreadable, notes, at)
        record.owner_user_name = x
        x = get("activeUserId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[10], source, unreadable, notes, at)
        record.active_user_id = x
        x = get("activeUserName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[11], source, unreadable, notes, at)
        record.active_user_name = x
        x = get("startDatetime", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[12], source, unreadable, notes, at)
        record.start_datetime = x
        x = get("endDatetime", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[13], source, unreadable, notes, at)
        record.end_datetime = x
        x = get("localStartDatetime", UNSET)
        if x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[14], source, unreadable, notes, at)
        record.local_start_datetime = x
        x = get("localEndDatetime", UNSET)
        if x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[15], source, unreadable, notes, at)
        record.local_end_datetime = x
        x = get("localCalendarEventStartDatetime", UNSET)
        if x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[16], source, unreadable, notes, at)
        record.local_calendar_event_start_datetime = x
        x = get("calendarEventId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounterBody._fields[17], source, unreadable, notes, at)
        record.calendar_event_id = x
        x = get("calendarEventStartDatetime", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[18], source, unreadable, notes, at)
        record.calendar_event_start_datetime = x
        x = get("calendarEvent", UNSET)
        if (
            x is not None
            and (x := CalendarEvent._read(x, notes, f"{at}calendarEvent.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(UserEncounterBody._fields[19], source, unreadable, notes, at)
        record.calendar_event = x
        x = get("currentScheduledAppointment", UNSET)
        if (
            x is not None
            and (
                x := CalendarEvent._read(x, notes, f"{at}currentScheduledAppointment.")
                if type(x) is dict
                else None
            )
            is None
        ):
            x = reading.read_member(UserEncounterBody._fields[20], source, unreadable, notes, at)
        record.current_scheduled_appointment = x
        x = get("dispositionId")
        if type(x) is not str:
            x = reading.read_member(UserEncounterBody._fields[21], source, unreadable, notes, at)
        record.disposition_id = x
        x = get("patientInfo")
        if (
            x := EncounterPatientInfo._read(x, notes, f"{at}patientInfo.") if type(x) is dict else None
        ) is None:
            x = reading.read_member(UserEncounterBody._fields[22], source, unreadable, notes, at)
        record.patient_info = x
        x = get("local_created_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[23], source, unreadable, notes, at)
        record.local_created_at = x
        x = get("local_updated_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(UserEncounterBody._fields[24], source, unreadable, notes, at)
        record.local_updated_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 25 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserEncounter:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(UserEncounter)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(UserEncounter._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(UserEncounter._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("cdtId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounter._fields[2], source, unreadable, notes, at)
        record.cdt_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(UserEncounter._fields[3], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            x = reading.read_member(UserEncounter._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("jsonBody")
        if (x := UserEncounterBody._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None:
            x = reading.read_member(UserEncounter._fields[5], source, unreadable, notes, at)
        record.json_body = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
