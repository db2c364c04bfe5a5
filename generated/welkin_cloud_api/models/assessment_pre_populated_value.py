# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class AssessmentPrePopulatedValueType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentPrePopulatedValueTypeValue`.
    """

    DEFAULT_VALUE = "DEFAULT_VALUE"
    PREVIOUS_ASSESSMENT = "PREVIOUS_ASSESSMENT"


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentPrePopulatedValue(decoding.Model):
    """
    Where the first value of an answer comes from.

    Attributes:
        type_: The kind of place.
        default_value: The value, where the questionnaire itself has it.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "type",
            "type_",
            decoding.enumeration(AssessmentPrePopulatedValueType),
            required=True,
            nullable=False,
        ),
        decoding.Field("defaultValue", "default_value", decoding.anything, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: AssessmentPrePopulatedValueType
    default_value: Any | Unset = UNSET
