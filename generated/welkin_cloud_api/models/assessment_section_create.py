# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .assessment_field_meta import AssessmentFieldMeta
from .assessment_pre_populated_value import AssessmentPrePopulatedValue
from .assessment_view_type import AssessmentViewType

_assessment_view_type = reading.lookup(AssessmentViewType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentFieldCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AssessmentFieldCreate)
        x = get("name", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentFieldCreate._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("label", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentFieldCreate._fields[1], source, unreadable, notes, at)
        record.label = x
        x = get("refCdtName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentFieldCreate._fields[2], source, unreadable, notes, at)
        record.ref_cdt_name = x
        x = get("refCdtFieldName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentFieldCreate._fields[3], source, unreadable, notes, at)
        record.ref_cdt_field_name = x
        x = get("order", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentFieldCreate._fields[4], source, unreadable, notes, at)
        record.order = x
        x = get("viewType", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _assessment_view_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentFieldCreate._fields[5], source, unreadable, notes, at)
        record.view_type = x
        x = get("meta", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := AssessmentFieldMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None:
            x = reading.read_member(AssessmentFieldCreate._fields[6], source, unreadable, notes, at)
        record.meta = x
        x = get("prePopulatedValue", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := AssessmentPrePopulatedValue._read(x, notes, f"{at}prePopulatedValue.")
            if type(x) is dict
            else None
        ) is None:
            x = reading.read_member(AssessmentFieldCreate._fields[7], source, unreadable, notes, at)
        record.pre_populated_value = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentSectionCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AssessmentSectionCreate)
        x = get("title", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentSectionCreate._fields[0], source, unreadable, notes, at)
        record.title = x
        x = get("name", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentSectionCreate._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("order", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentSectionCreate._fields[2], source, unreadable, notes, at)
        record.order = x
        x = get("fields", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.record_list(AssessmentFieldCreate._read, x, notes, f"{at}fields")) is None:
            x = reading.read_member(AssessmentSectionCreate._fields[3], source, unreadable, notes, at)
        record.fields = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
