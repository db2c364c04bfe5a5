# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .goal_task_template import GoalTaskTemplate


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTemplate(decoding.Model):
    """
    A goal that the customer has prepared for care plans, and the tasks that come with it.

    Attributes:
        name: Name of the template: what paths, and requests for a goal, call it.
        goal_name: What a goal made from it is called.
        type_: The kind of goal.
        priority: How urgent the goal is, `LOW` for example.
        task_templates: The tasks that a goal made from it starts with.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("goalName", "goal_name", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("priority", "priority", decoding.text, required=True, nullable=False),
        decoding.Field(
            "taskTemplates",
            "task_templates",
            decoding.array(decoding.record(lambda: GoalTaskTemplate)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    goal_name: str
    type_: str
    priority: str
    task_templates: list[GoalTaskTemplate]
