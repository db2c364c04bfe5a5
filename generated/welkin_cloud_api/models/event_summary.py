# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
