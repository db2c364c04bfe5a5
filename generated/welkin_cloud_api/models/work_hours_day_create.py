# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> WorkHoursDayCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(WorkHoursDayCreate)
        x = get("day")
        if type(x) is not int:
            x = reading.read_member(WorkHoursDayCreate._fields[0], source, unreadable, notes, at)
        record.day = x
        x = get("startTime")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDayCreate._fields[1], source, unreadable, notes, at)
        record.start_time = x
        x = get("endTime")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDayCreate._fields[2], source, unreadable, notes, at)
        record.end_time = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
