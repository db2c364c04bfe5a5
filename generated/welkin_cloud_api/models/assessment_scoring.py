# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_formula import AssessmentFormula


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentScoring(decoding.Model):
    """
    How the answers become a score.

    Attributes:
        formula: What is done with the values of the answers.
        groups: Answers that are scored together. Only ever seen empty.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "formula", "formula", decoding.enumeration(AssessmentFormula), required=True, nullable=False
        ),
        decoding.Field("groups", "groups", decoding.array(decoding.anything), required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    formula: AssessmentFormula
    groups: list[Any]
