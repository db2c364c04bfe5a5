# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .assessment_field_create import AssessmentFieldCreate


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
