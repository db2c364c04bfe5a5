# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .care_flow_goal import CareFlowGoal


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowPlan(decoding.Model):
    """
    The content of a care flow: what it is about, and its goals.

    Attributes:
        goals: The goals, in no promised order.
        title: What the care flow is about. Only the printed sample has it.
        description: The care flow in more words.
        diagnosis: The diagnosis behind the care flow. Only the table has it, without a description.

    Source: data-api-v1-reference, "Care Flows / Model care_flow"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "goals",
            "goals",
            decoding.array(decoding.record(lambda: CareFlowGoal)),
            required=True,
            nullable=False,
        ),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("diagnosis", "diagnosis", decoding.text, required=False, nullable=True),
    )

    goals: list[CareFlowGoal]
    title: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    diagnosis: str | None | Unset = UNSET
