# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class FieldOption(decoding.Model):
    """
    One of the values that a field with options takes.

    Attributes:
        label: What people read.
        value: What is stored.
        ref_cdt_name: A custom data type that the option refers to.

    Source: cloud-api-recordings, "CDT formation / Field" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("label", "label", decoding.text, required=True, nullable=False),
        decoding.Field(
            "value", "value", decoding.either(decoding.text, decoding.number), required=True, nullable=False
        ),
        decoding.Field("refCdtName", "ref_cdt_name", decoding.text, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    label: str
    value: str | float
    ref_cdt_name: str | None
