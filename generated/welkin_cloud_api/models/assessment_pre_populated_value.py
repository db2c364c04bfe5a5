# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class AssessmentPrePopulatedValueType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentPrePopulatedValueTypeValue`.
    """

    DEFAULT_VALUE = "DEFAULT_VALUE"
    PREVIOUS_ASSESSMENT = "PREVIOUS_ASSESSMENT"


_assessment_pre_populated_value_type = reading.lookup(AssessmentPrePopulatedValueType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentPrePopulatedValue:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AssessmentPrePopulatedValue)
        x = get("type")
        if (x := _assessment_pre_populated_value_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentPrePopulatedValue._fields[0], source, unreadable, notes, at)
        record.type_ = x
        x = get("defaultValue", UNSET)
        if x is UNSET:
            absent += 1
        record.default_value = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
