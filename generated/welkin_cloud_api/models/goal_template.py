# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class GoalTaskSubjectType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `GoalTaskSubjectTypeValue`.
    """

    POINT_OF_CONTACT = "POINT_OF_CONTACT"
    ROLE = "ROLE"


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTaskSubject(decoding.Model):
    """
    Who gets a task of a goal template.

    Attributes:
        type_: How the person is found.
        role_name: The role in the patient's care team. Missing where the person is not found by role.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "type", "type_", decoding.enumeration(GoalTaskSubjectType), required=True, nullable=False
        ),
        decoding.Field("roleName", "role_name", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: GoalTaskSubjectType
    role_name: str | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTaskTemplate(decoding.Model):
    """
    A task that a goal starts with when it is made from a template.

    Attributes:
        name: Name of the task template.
        subject_config: Who gets the task.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "subjectConfig",
            "subject_config",
            decoding.record(lambda: GoalTaskSubject),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    subject_config: GoalTaskSubject


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
