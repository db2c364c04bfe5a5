# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

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
