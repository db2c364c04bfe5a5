# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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


@define(kw_only=True, repr=False, field_transformer=hidden)
class FieldMeta(decoding.Model):
    """
    The rules for the values of a field. A rule that does not apply is left out.

    Attributes:
        required: True where a record cannot be without the field. Also enforced on requests.
        options: The values that the field takes.
        multiple: True where several options can be chosen.
        min_value: The least value, as text.
        max_value: The greatest value, as text.
        min_length: The fewest characters.
        max_length: The most characters.
        patterns: Names of the patterns that a text has to match, such as `NUMBERS_ONLY`.
        label: What people read beside the field. Missing where the field has none.

    Source: cloud-api-recordings, "CDT formation / Field" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("required", "required", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "options",
            "options",
            decoding.array(decoding.record(lambda: FieldOption)),
            required=False,
            nullable=False,
        ),
        decoding.Field("multiple", "multiple", decoding.boolean, required=False, nullable=False),
        decoding.Field("minValue", "min_value", decoding.text, required=False, nullable=False),
        decoding.Field("maxValue", "max_value", decoding.text, required=False, nullable=False),
        decoding.Field("minLength", "min_length", decoding.integer, required=False, nullable=False),
        decoding.Field("maxLength", "max_length", decoding.integer, required=False, nullable=False),
        decoding.Field("patterns", "patterns", decoding.array(decoding.text), required=False, nullable=False),
        decoding.Field("label", "label", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    required: bool
    options: list[FieldOption] | Unset = UNSET
    multiple: bool | Unset = UNSET
    min_value: str | Unset = UNSET
    max_value: str | Unset = UNSET
    min_length: int | Unset = UNSET
    max_length: int | Unset = UNSET
    patterns: list[str] | Unset = UNSET
    label: str | Unset = UNSET
