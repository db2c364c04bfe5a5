# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .assessment_field_meta import AssessmentFieldMeta
from .assessment_pre_populated_value import AssessmentPrePopulatedValue
from .assessment_view_type import AssessmentViewType


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentField(decoding.Model):
    """
    A question of a section, or a value that is only shown. Both are bound to a field of a custom data type
    (CDT); the answer has the key `{refCdtName}__{refCdtFieldName}` in the record.

    Attributes:
        name: Name of the field, given in Designer.
        label: The question, or the text beside the value.
        ref_cdt_name: The custom data type that the field belongs to. With `refCdtFieldName`, each
            question of an assessment has its own pair.
        ref_cdt_field_name: The field of that type.
        order: Place of the field in the section.
        view_type: Whether it asks or shows.
        meta: How the question is to be answered.
        attachments: Material shown with the field. Only ever seen empty.
        pre_populated_value: Where the first value of an answer comes from; null or missing where a
            question starts empty.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("label", "label", decoding.text, required=True, nullable=False),
        decoding.Field("refCdtName", "ref_cdt_name", decoding.text, required=True, nullable=False),
        decoding.Field("refCdtFieldName", "ref_cdt_field_name", decoding.text, required=True, nullable=False),
        decoding.Field("order", "order", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "viewType", "view_type", decoding.enumeration(AssessmentViewType), required=True, nullable=False
        ),
        decoding.Field(
            "meta", "meta", decoding.record(lambda: AssessmentFieldMeta), required=True, nullable=False
        ),
        decoding.Field(
            "attachments", "attachments", decoding.array(decoding.anything), required=True, nullable=False
        ),
        decoding.Field(
            "prePopulatedValue",
            "pre_populated_value",
            decoding.record(lambda: AssessmentPrePopulatedValue),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    label: str
    ref_cdt_name: str
    ref_cdt_field_name: str
    order: int
    view_type: AssessmentViewType
    meta: AssessmentFieldMeta
    attachments: list[Any]
    pre_populated_value: AssessmentPrePopulatedValue | None | Unset = UNSET
