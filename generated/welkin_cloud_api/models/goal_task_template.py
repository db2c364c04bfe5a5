# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .goal_task_subject import GoalTaskSubject


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
