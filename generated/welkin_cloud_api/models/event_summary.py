# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .event_summary_entry import EventSummaryEntry


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
