# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .assessment_field_meta import AssessmentFieldMeta
from .assessment_pre_populated_value import AssessmentPrePopulatedValue
from .assessment_view_type import AssessmentViewType


class AssessmentConditionAction(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentConditionActionValue`.
    """

    SHOW = "SHOW"


class AssessmentConditionElementType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentConditionElementTypeValue`.
    """

    READ_ONLY = "READ_ONLY"


class AssessmentConditionOperation(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentConditionOperationValue`.
    """

    AND = "AND"


class AssessmentConditionType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentConditionTypeValue`.
    """

    EQUAL = "EQUAL"


class AssessmentDisplayType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentDisplayTypeValue`.
    """

    SECTIONS = "SECTIONS"


class AssessmentFormula(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentFormulaValue`.
    """

    AVG = "AVG"
    SUM = "SUM"


_assessment_condition_action = reading.lookup(AssessmentConditionAction)
_assessment_condition_element_type = reading.lookup(AssessmentConditionElementType)
_assessment_condition_operation = reading.lookup(AssessmentConditionOperation)
_assessment_condition_type = reading.lookup(AssessmentConditionType)
_assessment_display_type = reading.lookup(AssessmentDisplayType)
_assessment_formula = reading.lookup(AssessmentFormula)
_assessment_view_type = reading.lookup(AssessmentViewType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentCondition(decoding.Model):
    """
    A comparison with the answer to a question.

    Attributes:
        type_: How the answer is compared.
        ref_cdt_name: The custom data type of the question.
        ref_cdt_field_name: The field of that type that the question is bound to.
        value: What the answer is compared with.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "type", "type_", decoding.enumeration(AssessmentConditionType), required=True, nullable=False
        ),
        decoding.Field("refCdtName", "ref_cdt_name", decoding.text, required=True, nullable=False),
        decoding.Field("refCdtFieldName", "ref_cdt_field_name", decoding.text, required=True, nullable=False),
        decoding.Field("value", "value", decoding.anything, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: AssessmentConditionType
    ref_cdt_name: str
    ref_cdt_field_name: str
    value: Any

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentCondition:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentCondition)
        x = get("type")
        if (x := _assessment_condition_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentCondition._fields[0], source, unreadable, notes, at)
        record.type_ = x
        x = get("refCdtName")
        if type(x) is not str:
            x = reading.read_member(AssessmentCondition._fields[1], source, unreadable, notes, at)
        record.ref_cdt_name = x
        x = get("refCdtFieldName")
        if type(x) is not str:
            x = reading.read_member(AssessmentCondition._fields[2], source, unreadable, notes, at)
        record.ref_cdt_field_name = x
        x = get("value", UNSET)
        if x is UNSET:
            x = reading.read_member(AssessmentCondition._fields[3], source, unreadable, notes, at)
        record.value = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentConditionElement(decoding.Model):
    """
    A rule that shows a field when its conditions hold.

    Attributes:
        name: The field or section that the rule is about.
        type_: The kind of thing that `name` names.
        action: What is done when the conditions hold.
        operation: How several conditions are combined.
        conditions: What has to hold.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type",
            "type_",
            decoding.enumeration(AssessmentConditionElementType),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "action", "action", decoding.enumeration(AssessmentConditionAction), required=True, nullable=False
        ),
        decoding.Field(
            "operation",
            "operation",
            decoding.enumeration(AssessmentConditionOperation),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "conditions",
            "conditions",
            decoding.array(decoding.record(lambda: AssessmentCondition)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    type_: AssessmentConditionElementType
    action: AssessmentConditionAction
    operation: AssessmentConditionOperation
    conditions: list[AssessmentCondition]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentConditionElement:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentConditionElement)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(AssessmentConditionElement._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type")
        if (x := _assessment_condition_element_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentConditionElement._fields[1], source, unreadable, notes, at)
        record.type_ = x
        x = get("action")
        if (x := _assessment_condition_action(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentConditionElement._fields[2], source, unreadable, notes, at)
        record.action = x
        x = get("operation")
        if (x := _assessment_condition_operation(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentConditionElement._fields[3], source, unreadable, notes, at)
        record.operation = x
        x = get("conditions")
        if (x := reading.record_list(AssessmentCondition._read, x, notes, f"{at}conditions")) is None:
            x = reading.read_member(AssessmentConditionElement._fields[4], source, unreadable, notes, at)
        record.conditions = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentConditionSettings(decoding.Model):
    """
    When fields of a questionnaire are shown.

    Attributes:
        elements: The rules, each about one field.
        events: What happens beyond showing fields. Only ever seen empty.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "elements",
            "elements",
            decoding.array(decoding.record(lambda: AssessmentConditionElement)),
            required=True,
            nullable=False,
        ),
        decoding.Field("events", "events", decoding.array(decoding.anything), required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    elements: list[AssessmentConditionElement]
    events: list[Any]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentConditionSettings:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentConditionSettings)
        x = get("elements")
        if (x := reading.record_list(AssessmentConditionElement._read, x, notes, f"{at}elements")) is None:
            x = reading.read_member(AssessmentConditionSettings._fields[0], source, unreadable, notes, at)
        record.elements = x
        x = get("events")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(AssessmentConditionSettings._fields[1], source, unreadable, notes, at)
        record.events = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentField:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AssessmentField)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(AssessmentField._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("label")
        if type(x) is not str:
            x = reading.read_member(AssessmentField._fields[1], source, unreadable, notes, at)
        record.label = x
        x = get("refCdtName")
        if type(x) is not str:
            x = reading.read_member(AssessmentField._fields[2], source, unreadable, notes, at)
        record.ref_cdt_name = x
        x = get("refCdtFieldName")
        if type(x) is not str:
            x = reading.read_member(AssessmentField._fields[3], source, unreadable, notes, at)
        record.ref_cdt_field_name = x
        x = get("order")
        if type(x) is not int:
            x = reading.read_member(AssessmentField._fields[4], source, unreadable, notes, at)
        record.order = x
        x = get("viewType")
        if (x := _assessment_view_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentField._fields[5], source, unreadable, notes, at)
        record.view_type = x
        x = get("meta")
        if (x := AssessmentFieldMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None:
            x = reading.read_member(AssessmentField._fields[6], source, unreadable, notes, at)
        record.meta = x
        x = get("attachments")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(AssessmentField._fields[7], source, unreadable, notes, at)
        record.attachments = x
        x = get("prePopulatedValue", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (
                x := AssessmentPrePopulatedValue._read(x, notes, f"{at}prePopulatedValue.")
                if type(x) is dict
                else None
            )
            is None
        ):
            x = reading.read_member(AssessmentField._fields[8], source, unreadable, notes, at)
        record.pre_populated_value = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentScoring(decoding.Model):
    """
    How the answers become a score.

    Attributes:
        formula: What is done with the values of the answers.
        groups: Answers that are scored together. Only ever seen empty.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "formula", "formula", decoding.enumeration(AssessmentFormula), required=True, nullable=False
        ),
        decoding.Field("groups", "groups", decoding.array(decoding.anything), required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    formula: AssessmentFormula
    groups: list[Any]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentScoring:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentScoring)
        x = get("formula")
        if (x := _assessment_formula(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentScoring._fields[0], source, unreadable, notes, at)
        record.formula = x
        x = get("groups")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(AssessmentScoring._fields[1], source, unreadable, notes, at)
        record.groups = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentSection:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentSection)
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(AssessmentSection._fields[0], source, unreadable, notes, at)
        record.title = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(AssessmentSection._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("order")
        if type(x) is not int:
            x = reading.read_member(AssessmentSection._fields[2], source, unreadable, notes, at)
        record.order = x
        x = get("fields")
        if (x := reading.record_list(AssessmentField._read, x, notes, f"{at}fields")) is None:
            x = reading.read_member(AssessmentSection._fields[3], source, unreadable, notes, at)
        record.fields = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentFormation(decoding.Model):
    """
    A questionnaire that the customer has designed: its sections, their fields, how it is scored and when a
    field is shown. Filling it in for a patient makes an assessment record.

    Attributes:
        id: Welkin's id of the questionnaire.
        title: What people read.
        name: Name of the questionnaire, such as `asm-intake`: what paths and records call it.
        version: The formation (a deployment of what was designed) that this definition belongs to.
        sections: The parts of the questionnaire.
        scoring: How the answers become a score.
        programs: The programs the questionnaire is part of. Only ever seen empty.
        template: The template it was made from. Only ever seen as null.
        condition_settings: When fields are shown.
        display_type: How the questionnaire is laid out.
        auto_completed: Whether a record completes itself instead of waiting for somebody to complete
            it.
        contains_phi: True where a field holds health data of a person.

    Source: cloud-api-recordings, "Assessment formation" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "sections",
            "sections",
            decoding.array(decoding.record(lambda: AssessmentSection)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "scoring", "scoring", decoding.record(lambda: AssessmentScoring), required=True, nullable=False
        ),
        decoding.Field(
            "programs", "programs", decoding.array(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("template", "template", decoding.anything, required=True, nullable=True),
        decoding.Field(
            "conditionSettings",
            "condition_settings",
            decoding.record(lambda: AssessmentConditionSettings),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "displayType",
            "display_type",
            decoding.enumeration(AssessmentDisplayType),
            required=True,
            nullable=False,
        ),
        decoding.Field("autoCompleted", "auto_completed", decoding.boolean, required=True, nullable=False),
        decoding.Field("_containsPHI", "contains_phi", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    title: str
    name: str
    version: int
    sections: list[AssessmentSection]
    scoring: AssessmentScoring
    programs: list[Any]
    template: Any
    condition_settings: AssessmentConditionSettings
    display_type: AssessmentDisplayType
    auto_completed: bool
    contains_phi: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentFormation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentFormation)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(AssessmentFormation._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(AssessmentFormation._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(AssessmentFormation._fields[2], source, unreadable, notes, at)
        record.name = x
        x = get("version")
        if type(x) is not int:
            x = reading.read_member(AssessmentFormation._fields[3], source, unreadable, notes, at)
        record.version = x
        x = get("sections")
        if (x := reading.record_list(AssessmentSection._read, x, notes, f"{at}sections")) is None:
            x = reading.read_member(AssessmentFormation._fields[4], source, unreadable, notes, at)
        record.sections = x
        x = get("scoring")
        if (x := AssessmentScoring._read(x, notes, f"{at}scoring.") if type(x) is dict else None) is None:
            x = reading.read_member(AssessmentFormation._fields[5], source, unreadable, notes, at)
        record.scoring = x
        x = get("programs")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(AssessmentFormation._fields[6], source, unreadable, notes, at)
        record.programs = x
        x = get("template", UNSET)
        if x is UNSET:
            x = reading.read_member(AssessmentFormation._fields[7], source, unreadable, notes, at)
        record.template = x
        x = get("conditionSettings")
        if (
            x := AssessmentConditionSettings._read(x, notes, f"{at}conditionSettings.")
            if type(x) is dict
            else None
        ) is None:
            x = reading.read_member(AssessmentFormation._fields[8], source, unreadable, notes, at)
        record.condition_settings = x
        x = get("displayType")
        if (x := _assessment_display_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentFormation._fields[9], source, unreadable, notes, at)
        record.display_type = x
        x = get("autoCompleted")
        if type(x) is not bool:
            x = reading.read_member(AssessmentFormation._fields[10], source, unreadable, notes, at)
        record.auto_completed = x
        x = get("_containsPHI")
        if type(x) is not bool:
            x = reading.read_member(AssessmentFormation._fields[11], source, unreadable, notes, at)
        record.contains_phi = x
        record.unreadable_properties = unreadable
        if len(source) == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
