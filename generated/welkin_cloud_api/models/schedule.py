# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .schedule_event import ScheduleEvent


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
