# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

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
