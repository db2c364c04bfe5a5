# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .assessment_field_meta import AssessmentFieldMeta
from .assessment_pre_populated_value import AssessmentPrePopulatedValue
from .assessment_view_type import AssessmentViewType


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentFieldCreate(decoding.Model):
    """
    A question of a section, or a value that is only shown, in a request.

    Attributes:
        name: Name of the field.
        label: The question, or the text beside the value.
        ref_cdt_name: The custom data type that the field belongs to.
        ref_cdt_field_name: The field of that type. Each question of an assessment has a pair of type
            and field of its own.
        order: Place of the field in the section.
        view_type: Whether it asks or shows.
        meta: How the question is to be answered.
        pre_populated_value: Where the first value of an answer comes from.

    Source: cloud-api-reference-2021, "Assessment formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("label", "label", decoding.text, required=False, nullable=False),
        decoding.Field("refCdtName", "ref_cdt_name", decoding.text, required=False, nullable=False),
        decoding.Field(
            "refCdtFieldName", "ref_cdt_field_name", decoding.text, required=False, nullable=False
        ),
        decoding.Field("order", "order", decoding.integer, required=False, nullable=False),
        decoding.Field(
            "viewType", "view_type", decoding.enumeration(AssessmentViewType), required=False, nullable=False
        ),
        decoding.Field(
            "meta", "meta", decoding.record(lambda: AssessmentFieldMeta), required=False, nullable=False
        ),
        decoding.Field(
            "prePopulatedValue",
            "pre_populated_value",
            decoding.record(lambda: AssessmentPrePopulatedValue),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    label: str | Unset = UNSET
    ref_cdt_name: str | Unset = UNSET
    ref_cdt_field_name: str | Unset = UNSET
    order: int | Unset = UNSET
    view_type: AssessmentViewType | Unset = UNSET
    meta: AssessmentFieldMeta | Unset = UNSET
    pre_populated_value: AssessmentPrePopulatedValue | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentSectionCreate(decoding.Model):
    """
    A part of a questionnaire in a request, with the fields in it.

    Attributes:
        title: Heading of the section.
        name: Name of the section.
        order: Place of the section in the questionnaire.
        fields: What is shown or asked in the section.

    Source: cloud-api-reference-2021, "Assessment formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=False),
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("order", "order", decoding.integer, required=False, nullable=False),
        decoding.Field(
            "fields",
            "fields",
            decoding.array(decoding.record(lambda: AssessmentFieldCreate)),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    title: str | Unset = UNSET
    name: str | Unset = UNSET
    order: int | Unset = UNSET
    fields: list[AssessmentFieldCreate] | Unset = UNSET
