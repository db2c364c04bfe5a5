# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_condition_settings import AssessmentConditionSettings
from .assessment_display_type import AssessmentDisplayType
from .assessment_scoring import AssessmentScoring
from .assessment_section import AssessmentSection


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentFormation(decoding.Model):
    """
    A questionnaire that the customer has designed: its sections, their fields, how it is scored and when a
    field is shown. Filling it in for a patient makes an assessment record.

    Attributes:
        id: Welkin's id of the questionnaire.
        title: What people read.
        name: Name of the questionnaire, such as `asm-intake`: what paths and records call it.
        version: The formation (a deployment of what was designed) that this definition belongs to.
        sections: The parts of the questionnaire.
        scoring: How the answers become a score.
        programs: The programs the questionnaire is part of. Only ever seen empty.
        template: The template it was made from. Only ever seen as null.
        condition_settings: When fields are shown.
        display_type: How the questionnaire is laid out.
        auto_completed: Whether a record completes itself instead of waiting for somebody to complete
            it.
        contains_phi: True where a field holds health data of a person.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "sections",
            "sections",
            decoding.array(decoding.record(lambda: AssessmentSection)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "scoring", "scoring", decoding.record(lambda: AssessmentScoring), required=True, nullable=False
        ),
        decoding.Field(
            "programs", "programs", decoding.array(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("template", "template", decoding.anything, required=True, nullable=True),
        decoding.Field(
            "conditionSettings",
            "condition_settings",
            decoding.record(lambda: AssessmentConditionSettings),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "displayType",
            "display_type",
            decoding.enumeration(AssessmentDisplayType),
            required=True,
            nullable=False,
        ),
        decoding.Field("autoCompleted", "auto_completed", decoding.boolean, required=True, nullable=False),
        decoding.Field("_containsPHI", "contains_phi", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    title: str
    name: str
    version: int
    sections: list[AssessmentSection]
    scoring: AssessmentScoring
    programs: list[Any]
    template: Any
    condition_settings: AssessmentConditionSettings
    display_type: AssessmentDisplayType
    auto_completed: bool
    contains_phi: bool
