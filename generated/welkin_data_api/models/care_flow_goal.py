# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .care_flow_task import CareFlowTask


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowGoal(decoding.Model):
    """
    One goal of a care flow and the steps towards it. Table and printed sample name the list of steps
    differently; read whichever is there.

    Attributes:
        title: What is to be achieved.
        interventions: The steps towards the goal, by the name of the table. The printed sample calls
            them `tasks`.
        tasks: The steps towards the goal, by the name of the printed sample. The table calls them
            `interventions`.

    Source: data-api-v1-reference, "Care Flows / Model Goal"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field(
            "interventions",
            "interventions",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "tasks",
            "tasks",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
    )

    title: str | None | Unset = UNSET
    interventions: list[CareFlowTask] | None | Unset = UNSET
    tasks: list[CareFlowTask] | None | Unset = UNSET
