# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .goal_task_subject_type import GoalTaskSubjectType


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
