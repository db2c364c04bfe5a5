# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .assessment_field import AssessmentField


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentSection(decoding.Model):
    """
    A part of a questionnaire, with the fields in it.

    Attributes:
        title: Heading of the section.
        name: Name of the section, given in Designer.
        order: Place of the section in the questionnaire.
        fields: What is shown or asked in the section.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("order", "order", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "fields",
            "fields",
            decoding.array(decoding.record(lambda: AssessmentField)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    title: str
    name: str
    order: int
    fields: list[AssessmentField]
