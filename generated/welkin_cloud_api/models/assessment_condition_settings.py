# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_condition_element import AssessmentConditionElement


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentConditionSettings(decoding.Model):
    """
    When fields of a questionnaire are shown.

    Attributes:
        elements: The rules, each about one field.
        events: What happens beyond showing fields. Only ever seen empty.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "elements",
            "elements",
            decoding.array(decoding.record(lambda: AssessmentConditionElement)),
            required=True,
            nullable=False,
        ),
        decoding.Field("events", "events", decoding.array(decoding.anything), required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    elements: list[AssessmentConditionElement]
    events: list[Any]
