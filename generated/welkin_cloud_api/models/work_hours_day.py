# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class WorkHoursDay(decoding.Model):
    """
    One stretch of hours on one day of the week. A day can have several.

    Attributes:
        days_info_id: Welkin's id of the stretch.
        day: Day of the week: 1 is Monday, 7 is Sunday.
        start_time: When the stretch begins; null on a day without hours.
        end_time: When the stretch ends; null on a day without hours.

    Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("daysInfoId", "days_info_id", decoding.text, required=True, nullable=False),
        decoding.Field("day", "day", decoding.integer, required=True, nullable=False),
        decoding.Field("startTime", "start_time", decoding.text, required=True, nullable=True),
        decoding.Field("endTime", "end_time", decoding.text, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    days_info_id: str
    day: int
    start_time: str | None
    end_time: str | None
