# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .calendar_event import CalendarEvent
from .cdt_record import CdtRecord
from .encounter import Encounter
from .encounter_assessment_link import EncounterAssessmentLink
from .encounter_comment import EncounterComment
from .user import User


@define(kw_only=True, repr=False, field_transformer=hidden)
class FullEncounter(decoding.Model):
    """
    An encounter and all that belongs to it in one answer: what would otherwise take a call for each part.

    Attributes:
        encounter: The encounter itself.
        disposition: What came of the visit: a record of the system type `__encounter_disposition__`.
        calendar_event: The event that the visit is scheduled by; assumed to be null where it is not
            scheduled.
        user_related_to_calendar_event: The user who hosts that event, without `applicationAccess`;
            assumed to be null where there is no event.
        assessment_links: The assessments that belong to the visit.
        comments: What the staff have remarked.

    Source: cloud-api-recordings, "Encounters / Full encounters" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "encounter", "encounter", decoding.record(lambda: Encounter), required=True, nullable=False
        ),
        decoding.Field(
            "disposition", "disposition", decoding.record(lambda: CdtRecord), required=True, nullable=False
        ),
        decoding.Field(
            "calendarEvent",
            "calendar_event",
            decoding.record(lambda: CalendarEvent),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "userRelatedToCalendarEvent",
            "user_related_to_calendar_event",
            decoding.record(lambda: User),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "assessmentLinks",
            "assessment_links",
            decoding.array(decoding.record(lambda: EncounterAssessmentLink)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "comments",
            "comments",
            decoding.array(decoding.record(lambda: EncounterComment)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    encounter: Encounter
    disposition: CdtRecord
    calendar_event: CalendarEvent | None
    user_related_to_calendar_event: User | None
    assessment_links: list[EncounterAssessmentLink]
    comments: list[EncounterComment]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> FullEncounter:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(FullEncounter)
        x = get("encounter")
        if (x := Encounter._read(x, notes, f"{at}encounter.") if type(x) is dict else None) is None:
            x = reading.read_member(FullEncounter._fields[0], source, unreadable, notes, at)
        record.encounter = x
        x = get("disposition")
        if (x := CdtRecord._read(x, notes, f"{at}disposition.") if type(x) is dict else None) is None:
            x = reading.read_member(FullEncounter._fields[1], source, unreadable, notes, at)
        record.disposition = x
        x = get("calendarEvent", UNSET)
        if (
            x is not None
            and (x := CalendarEvent._read(x, notes, f"{at}calendarEvent.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(FullEncounter._fields[2], source, unreadable, notes, at)
        record.calendar_event = x
        x = get("userRelatedToCalendarEvent", UNSET)
        if (
            x is not None
            and (x := User._read(x, notes, f"{at}userRelatedToCalendarEvent.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(FullEncounter._fields[3], source, unreadable, notes, at)
        record.user_related_to_calendar_event = x
        x = get("assessmentLinks")
        if (
            x := reading.record_list(EncounterAssessmentLink._read, x, notes, f"{at}assessmentLinks")
        ) is None:
            x = reading.read_member(FullEncounter._fields[4], source, unreadable, notes, at)
        record.assessment_links = x
        x = get("comments")
        if (x := reading.record_list(EncounterComment._read, x, notes, f"{at}comments")) is None:
            x = reading.read_member(FullEncounter._fields[5], source, unreadable, notes, at)
        record.comments = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
