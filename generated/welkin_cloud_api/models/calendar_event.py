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


class CalendarEventStatus(decoding.OpenEnum):
    """
    Where an event stands: one of `CalendarEventStatusValue`, or another string. Compare without regard to
    case, `Scheduled` was recorded beside `SCHEDULED`.
    """

    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    MISSED = "MISSED"
    SCHEDULED = "SCHEDULED"


_calendar_event_mode = reading.lookup(CalendarEventMode)
_calendar_event_status = reading.lookup(CalendarEventStatus)
_calendar_event_type = reading.lookup(CalendarEventType)
_calendar_participant_role = reading.lookup(CalendarParticipantRole)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarParticipant(decoding.Model):
    """
    Somebody who takes part in an event: a user or a patient, with name and contact data.

    Attributes:
        id: Id of the participation, not of the person.
        participant_id: The user or the patient; `participantRole` says which.
        participant_role: As what the person takes part.
        participation_status: The answer to the invitation; empty until there is one.
        attended: Whether the person came.
        timezone: Time zone of the person, as a name of the IANA database.
        first_name: Given name.
        last_name: Family name.
        email: Address of the person. All recorded participants have one; null is assumed for a patient
            without.
        phone: Phone number, with a plus sign and the country's code.
        gender: Gender; null where none is known.
        birth_date: Date of birth; null where none is known.
        deleted: True where the person's record has been deleted.
        has_access: Whether the person has access; to what is not documented.
        enabled: Whether the user may sign in; null for a patient.

    Source: cloud-api-recordings, "Calendar / Events" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("participantId", "participant_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "participantRole",
            "participant_role",
            decoding.enumeration(CalendarParticipantRole),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "participationStatus", "participation_status", decoding.text, required=True, nullable=False
        ),
        decoding.Field("attended", "attended", decoding.boolean, required=True, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=True),
        decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=True),
        decoding.Field("phone", "phone", decoding.text, required=True, nullable=True),
        decoding.Field("gender", "gender", decoding.text, required=True, nullable=True),
        decoding.Field("birthDate", "birth_date", decoding.midnight_day, required=True, nullable=True),
        decoding.Field("deleted", "deleted", decoding.boolean, required=True, nullable=False),
        decoding.Field("hasAccess", "has_access", decoding.boolean, required=True, nullable=False),
        decoding.Field("enabled", "enabled", decoding.boolean, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    participant_id: str
    participant_role: CalendarParticipantRole
    participation_status: str
    attended: bool
    timezone: str | None
    first_name: str
    last_name: str
    email: str | None
    phone: str | None
    gender: str | None
    birth_date: datetime.date | None
    deleted: bool
    has_access: bool
    enabled: bool | None

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CalendarParticipant:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CalendarParticipant)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipant._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("participantId")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipant._fields[1], source, unreadable, notes, at)
        record.participant_id = x
        x = get("participantRole")
        if (x := _calendar_participant_role(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarParticipant._fields[2], source, unreadable, notes, at)
        record.participant_role = x
        x = get("participationStatus")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipant._fields[3], source, unreadable, notes, at)
        record.participation_status = x
        x = get("attended")
        if type(x) is not bool:
            x = reading.read_member(CalendarParticipant._fields[4], source, unreadable, notes, at)
        record.attended = x
        x = get("timezone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarParticipant._fields[5], source, unreadable, notes, at)
        record.timezone = x
        x = get("firstName")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipant._fields[6], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName")
        if type(x) is not str:
            x = reading.read_member(CalendarParticipant._fields[7], source, unreadable, notes, at)
        record.last_name = x
        x = get("email", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarParticipant._fields[8], source, unreadable, notes, at)
        record.email = x
        x = get("phone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarParticipant._fields[9], source, unreadable, notes, at)
        record.phone = x
        x = get("gender", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarParticipant._fields[10], source, unreadable, notes, at)
        record.gender = x
        x = get("birthDate", UNSET)
        if x is not None and (x := reading.midnight_day(x)) is None:
            x = reading.read_member(CalendarParticipant._fields[11], source, unreadable, notes, at)
        record.birth_date = x
        x = get("deleted")
        if type(x) is not bool:
            x = reading.read_member(CalendarParticipant._fields[12], source, unreadable, notes, at)
        record.deleted = x
        x = get("hasAccess")
        if type(x) is not bool:
            x = reading.read_member(CalendarParticipant._fields[13], source, unreadable, notes, at)
        record.has_access = x
        x = get("enabled", UNSET)
        if type(x) is not bool and x is not None:
            x = reading.read_member(CalendarParticipant._fields[14], source, unreadable, notes, at)
        record.enabled = x
        record.unreadable_properties = unreadable
        if len(source) == 15 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[1], source, unreadable, notes, at)
        record.created_by = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[2], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[3], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("externalId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarEvent._fields[5], source, unreadable, notes, at)
        record.external_id = x
        x = get("externalIdUpdatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[6], source, unreadable, notes, at)
        record.external_id_updated_at = x
        x = get("eventTitle", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarEvent._fields[7], source, unreadable, notes, at)
        record.event_title = x
        x = get("eventDescription", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarEvent._fields[8], source, unreadable, notes, at)
        record.event_description = x
        x = get("startDateTime")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[9], source, unreadable, notes, at)
        record.start_date_time = x
        x = get("endDateTime")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[10], source, unreadable, notes, at)
        record.end_date_time = x
        x = get("localStartDateTime")
        if (x := reading.local_instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[11], source, unreadable, notes, at)
        record.local_start_date_time = x
        x = get("localEndDateTime")
        if (x := reading.local_instant(x)) is None:
            x = reading.read_member(CalendarEvent._fields[12], source, unreadable, notes, at)
        record.local_end_date_time = x
        x = get("allDayEvent")
        if type(x) is not bool:
            x = reading.read_member(CalendarEvent._fields[13], source, unreadable, notes, at)
        record.all_day_event = x
        x = get("duration")
        if type(x) is not int:
            x = reading.read_member(CalendarEvent._fields[14], source, unreadable, notes, at)
        record.duration = x
        x = get("eventType", UNSET)
        if x is not None and (x := _calendar_event_type(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarEvent._fields[15], source, unreadable, notes, at)
        record.event_type = x
        x = get("eventStatus", UNSET)
        if x is not None and (x := _calendar_event_status(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarEvent._fields[16], source, unreadable, notes, at)
        record.event_status = x
        x = get("eventMode", UNSET)
        if x is not None and (x := _calendar_event_mode(x) if type(x) is str else None) is None:
            x = reading.read_member(CalendarEvent._fields[17], source, unreadable, notes, at)
        record.event_mode = x
        x = get("eventColor", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarEvent._fields[18], source, unreadable, notes, at)
        record.event_color = x
        x = get("hostId")
        if type(x) is not str:
            x = reading.read_member(CalendarEvent._fields[19], source, unreadable, notes, at)
        record.host_id = x
        x = get("timezone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(CalendarEvent._fields[20], source, unreadable, notes, at)
        record.timezone = x
        x = get("additionalInfo", UNSET)
        if x is not None and (x := reading.any_object(x)) is None:
            x = reading.read_member(CalendarEvent._fields[21], source, unreadable, notes, at)
        record.additional_info = x
        x = get("participants")
        if (x := reading.record_list(CalendarParticipant._read, x, notes, f"{at}participants")) is None:
            x = reading.read_member(CalendarEvent._fields[22], source, unreadable, notes, at)
        record.participants = x
        x = get("encounterInfo", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.any_object(x)) is None:
            x = reading.read_member(CalendarEvent._fields[23], source, unreadable, notes, at)
        record.encounter_info = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 24 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
