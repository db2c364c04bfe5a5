# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentFieldMeta(decoding.Model):
    """
    How a question is to be answered.

    Attributes:
        type_: The kind of answer; empty on a field that only shows a value.
        required: Whether the record cannot be completed without an answer.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("required", "required", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: str
    required: bool
