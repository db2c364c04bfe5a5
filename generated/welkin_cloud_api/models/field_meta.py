# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> FieldOption:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(FieldOption)
        x = get("label")
        if type(x) is not str:
            x = reading.read_member(FieldOption._fields[0], source, unreadable, notes, at)
        record.label = x
        x = reading.read_member(FieldOption._fields[1], source, unreadable, notes, at)
        record.value = x
        x = get("refCdtName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(FieldOption._fields[2], source, unreadable, notes, at)
        record.ref_cdt_name = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> FieldMeta:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(FieldMeta)
        x = get("required")
        if type(x) is not bool:
            x = reading.read_member(FieldMeta._fields[0], source, unreadable, notes, at)
        record.required = x
        x = get("options", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.record_list(FieldOption._read, x, notes, f"{at}options")) is None:
            x = reading.read_member(FieldMeta._fields[1], source, unreadable, notes, at)
        record.options = x
        x = get("multiple", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[2], source, unreadable, notes, at)
        record.multiple = x
        x = get("minValue", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[3], source, unreadable, notes, at)
        record.min_value = x
        x = get("maxValue", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[4], source, unreadable, notes, at)
        record.max_value = x
        x = get("minLength", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[5], source, unreadable, notes, at)
        record.min_length = x
        x = get("maxLength", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[6], source, unreadable, notes, at)
        record.max_length = x
        x = get("patterns", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(FieldMeta._fields[7], source, unreadable, notes, at)
        record.patterns = x
        x = get("label", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(FieldMeta._fields[8], source, unreadable, notes, at)
        record.label = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
