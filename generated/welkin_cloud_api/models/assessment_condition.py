# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_condition_type import AssessmentConditionType


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentCondition(decoding.Model):
    """
    A comparison with the answer to a question.

    Attributes:
        type_: How the answer is compared.
        ref_cdt_name: The custom data type of the question.
        ref_cdt_field_name: The field of that type that the question is bound to.
        value: What the answer is compared with.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "type", "type_", decoding.enumeration(AssessmentConditionType), required=True, nullable=False
        ),
        decoding.Field("refCdtName", "ref_cdt_name", decoding.text, required=True, nullable=False),
        decoding.Field("refCdtFieldName", "ref_cdt_field_name", decoding.text, required=True, nullable=False),
        decoding.Field("value", "value", decoding.anything, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: AssessmentConditionType
    ref_cdt_name: str
    ref_cdt_field_name: str
    value: Any
