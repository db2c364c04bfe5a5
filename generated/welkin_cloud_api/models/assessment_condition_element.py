# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_condition import AssessmentCondition
from .assessment_condition_action import AssessmentConditionAction
from .assessment_condition_element_type import AssessmentConditionElementType
from .assessment_condition_operation import AssessmentConditionOperation


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentConditionElement(decoding.Model):
    """
    A rule that shows a field when its conditions hold.

    Attributes:
        name: The field or section that the rule is about.
        type_: The kind of thing that `name` names.
        action: What is done when the conditions hold.
        operation: How several conditions are combined.
        conditions: What has to hold.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type",
            "type_",
            decoding.enumeration(AssessmentConditionElementType),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "action", "action", decoding.enumeration(AssessmentConditionAction), required=True, nullable=False
        ),
        decoding.Field(
            "operation",
            "operation",
            decoding.enumeration(AssessmentConditionOperation),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "conditions",
            "conditions",
            decoding.array(decoding.record(lambda: AssessmentCondition)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    type_: AssessmentConditionElementType
    action: AssessmentConditionAction
    operation: AssessmentConditionOperation
    conditions: list[AssessmentCondition]
