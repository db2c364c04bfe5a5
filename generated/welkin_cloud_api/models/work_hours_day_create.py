# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class WorkHoursDayCreate(decoding.Model):
    """
    A stretch of hours on one day of the week.

    Attributes:
        day: Day of the week: 1 is Monday, 7 is Sunday.
        start_time: When the stretch begins.
        end_time: When the stretch ends.

    Source: cloud-api-reference-2021, "Calendar / Work hours" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("day", "day", decoding.integer, required=True, nullable=False),
        decoding.Field("startTime", "start_time", decoding.text, required=True, nullable=False),
        decoding.Field("endTime", "end_time", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    day: int
    start_time: str
    end_time: str
