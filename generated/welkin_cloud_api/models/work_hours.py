# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class WorkHoursRuleType(decoding.OpenEnum):
    """
    Whether a set of hours is the rule or the exception.

    - `DEFAULT`: holds unless something overrides it.
    - `OVERRIDE`: replaces the default while it lasts.
    """

    DEFAULT = "DEFAULT"
    OVERRIDE = "OVERRIDE"


class WorkHoursType(decoding.OpenEnum):
    """
    What a set of hours is.

    - `WORKING_HOURS`: when a user works.
    - `AVAILABILITY`: when a user can be booked, for the encounters that it names.
    """

    AVAILABILITY = "AVAILABILITY"
    WORKING_HOURS = "WORKING_HOURS"


_work_hours_rule_type = reading.lookup(WorkHoursRuleType)
_work_hours_type = reading.lookup(WorkHoursType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> WorkHoursDay:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(WorkHoursDay)
        x = get("daysInfoId")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDay._fields[0], source, unreadable, notes, at)
        record.days_info_id = x
        x = get("day")
        if type(x) is not int:
            x = reading.read_member(WorkHoursDay._fields[1], source, unreadable, notes, at)
        record.day = x
        x = get("startTime", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(WorkHoursDay._fields[2], source, unreadable, notes, at)
        record.start_time = x
        x = get("endTime", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(WorkHoursDay._fields[3], source, unreadable, notes, at)
        record.end_time = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class WorkHoursDetail(decoding.Model):
    """
    One set of hours that a user works or can be booked in, repeated each week while it lasts.

    Attributes:
        work_hours_id: Welkin's id of the set; it is replaced by this id.
        name: What people read.
        type_: What the hours are.
        rule_type: Whether they are the rule or an exception.
        start_date_time: From when on they hold.
        end_date_time: Until when they hold; null for without an end.
        local_start_date_time: `startDateTime` in the time zone of the viewer.
        local_end_date_time: `endDateTime` in the time zone of the viewer.
        created_at: When the set was created.
        updated_at: When the set was last changed.
        created_by: Id of whoever created it.
        updated_by: Id of whoever last changed it.
        days_info: The hours of each day.
        encounters: Names of the encounter templates that can be booked. Missing in sets of another type
            than `AVAILABILITY`.

    Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("workHoursId", "work_hours_id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=True),
        decoding.Field("type", "type_", decoding.enumeration(WorkHoursType), required=True, nullable=False),
        decoding.Field(
            "ruleType", "rule_type", decoding.enumeration(WorkHoursRuleType), required=True, nullable=False
        ),
        decoding.Field("startDateTime", "start_date_time", decoding.instant, required=True, nullable=False),
        decoding.Field("endDateTime", "end_date_time", decoding.instant, required=True, nullable=True),
        decoding.Field(
            "localStartDateTime",
            "local_start_date_time",
            decoding.local_instant,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "localEndDateTime", "local_end_date_time", decoding.local_instant, required=True, nullable=True
        ),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field(
            "daysInfo",
            "days_info",
            decoding.array(decoding.record(lambda: WorkHoursDay)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "encounters", "encounters", decoding.array(decoding.text), required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    work_hours_id: str
    name: str | None
    type_: WorkHoursType
    rule_type: WorkHoursRuleType
    start_date_time: datetime.datetime
    end_date_time: datetime.datetime | None
    local_start_date_time: datetime.datetime
    local_end_date_time: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    created_by: str
    updated_by: str
    days_info: list[WorkHoursDay]
    encounters: list[str] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> WorkHoursDetail:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(WorkHoursDetail)
        x = get("workHoursId")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDetail._fields[0], source, unreadable, notes, at)
        record.work_hours_id = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(WorkHoursDetail._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("type")
        if (x := _work_hours_type(x) if type(x) is str else None) is None:
            x = reading.read_member(WorkHoursDetail._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("ruleType")
        if (x := _work_hours_rule_type(x) if type(x) is str else None) is None:
            x = reading.read_member(WorkHoursDetail._fields[3], source, unreadable, notes, at)
        record.rule_type = x
        x = get("startDateTime")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[4], source, unreadable, notes, at)
        record.start_date_time = x
        x = get("endDateTime", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[5], source, unreadable, notes, at)
        record.end_date_time = x
        x = get("localStartDateTime")
        if (x := reading.local_instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[6], source, unreadable, notes, at)
        record.local_start_date_time = x
        x = get("localEndDateTime", UNSET)
        if x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[7], source, unreadable, notes, at)
        record.local_end_date_time = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[8], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[9], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDetail._fields[10], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(WorkHoursDetail._fields[11], source, unreadable, notes, at)
        record.updated_by = x
        x = get("daysInfo")
        if (x := reading.record_list(WorkHoursDay._read, x, notes, f"{at}daysInfo")) is None:
            x = reading.read_member(WorkHoursDetail._fields[12], source, unreadable, notes, at)
        record.days_info = x
        x = get("encounters", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(WorkHoursDetail._fields[13], source, unreadable, notes, at)
        record.encounters = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 14 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class WorkHours(decoding.Model):
    """
    All sets of hours of one user.

    Attributes:
        psm_id: The user. PSM is Welkin's older word for a member of the staff.
        details: The sets of hours.

    Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("psmId", "psm_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "details",
            "details",
            decoding.array(decoding.record(lambda: WorkHoursDetail)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    psm_id: str
    details: list[WorkHoursDetail]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> WorkHours:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(WorkHours)
        x = get("psmId")
        if type(x) is not str:
            x = reading.read_member(WorkHours._fields[0], source, unreadable, notes, at)
        record.psm_id = x
        x = get("details")
        if (x := reading.record_list(WorkHoursDetail._read, x, notes, f"{at}details")) is None:
            x = reading.read_member(WorkHours._fields[1], source, unreadable, notes, at)
        record.details = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
