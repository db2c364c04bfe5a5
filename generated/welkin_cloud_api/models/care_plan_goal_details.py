# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .care_plan_goal import CarePlanGoal
from .care_plan_goal_comment import CarePlanGoalComment
from .care_plan_goal_task import CarePlanGoalTask


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlanGoalDetails(decoding.Model):
    """
    A goal with everything that hangs on it.

    Attributes:
        details: The goal itself.
        tasks: What is to be done about it.
        comments: What has been remarked on it.

    Source: cloud-api-reference-2021, "Care plan" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "details", "details", decoding.record(lambda: CarePlanGoal), required=False, nullable=True
        ),
        decoding.Field(
            "tasks",
            "tasks",
            decoding.array(decoding.record(lambda: CarePlanGoalTask)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "comments",
            "comments",
            decoding.array(decoding.record(lambda: CarePlanGoalComment)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    details: CarePlanGoal | None | Unset = UNSET
    tasks: list[CarePlanGoalTask] | None | Unset = UNSET
    comments: list[CarePlanGoalComment] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CarePlanGoalDetails:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CarePlanGoalDetails)
        x = get("details", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := CarePlanGoal._read(x, notes, f"{at}details.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(CarePlanGoalDetails._fields[0], source, unreadable, notes, at)
        record.details = x
        x = get("tasks", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(CarePlanGoalTask._read, x, notes, f"{at}tasks")) is None
        ):
            x = reading.read_member(CarePlanGoalDetails._fields[1], source, unreadable, notes, at)
        record.tasks = x
        x = get("comments", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(CarePlanGoalComment._read, x, notes, f"{at}comments")) is None
        ):
            x = reading.read_member(CarePlanGoalDetails._fields[2], source, unreadable, notes, at)
        record.comments = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
