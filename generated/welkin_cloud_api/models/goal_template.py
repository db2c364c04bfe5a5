# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class GoalTaskSubjectType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `GoalTaskSubjectTypeValue`.
    """

    POINT_OF_CONTACT = "POINT_OF_CONTACT"
    ROLE = "ROLE"


_goal_task_subject_type = reading.lookup(GoalTaskSubjectType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTaskSubject(decoding.Model):
    """
    Who gets a task of a goal template.

    Attributes:
        type_: How the person is found.
        role_name: The role in the patient's care team. Missing where the person is not found by role.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "type", "type_", decoding.enumeration(GoalTaskSubjectType), required=True, nullable=False
        ),
        decoding.Field("roleName", "role_name", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    type_: GoalTaskSubjectType
    role_name: str | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> GoalTaskSubject:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(GoalTaskSubject)
        x = get("type")
        if (x := _goal_task_subject_type(x) if type(x) is str else None) is None:
            x = reading.read_member(GoalTaskSubject._fields[0], source, unreadable, notes, at)
        record.type_ = x
        x = get("roleName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(GoalTaskSubject._fields[1], source, unreadable, notes, at)
        record.role_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTaskTemplate(decoding.Model):
    """
    A task that a goal starts with when it is made from a template.

    Attributes:
        name: Name of the task template.
        subject_config: Who gets the task.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "subjectConfig",
            "subject_config",
            decoding.record(lambda: GoalTaskSubject),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    subject_config: GoalTaskSubject

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> GoalTaskTemplate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(GoalTaskTemplate)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(GoalTaskTemplate._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("subjectConfig")
        if (x := GoalTaskSubject._read(x, notes, f"{at}subjectConfig.") if type(x) is dict else None) is None:
            x = reading.read_member(GoalTaskTemplate._fields[1], source, unreadable, notes, at)
        record.subject_config = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class GoalTemplate(decoding.Model):
    """
    A goal that the customer has prepared for care plans, and the tasks that come with it.

    Attributes:
        name: Name of the template: what paths, and requests for a goal, call it.
        goal_name: What a goal made from it is called.
        type_: The kind of goal.
        priority: How urgent the goal is, `LOW` for example.
        task_templates: The tasks that a goal made from it starts with.

    Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("goalName", "goal_name", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.text, required=True, nullable=False),
        decoding.Field("priority", "priority", decoding.text, required=True, nullable=False),
        decoding.Field(
            "taskTemplates",
            "task_templates",
            decoding.array(decoding.record(lambda: GoalTaskTemplate)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    goal_name: str
    type_: str
    priority: str
    task_templates: list[GoalTaskTemplate]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> GoalTemplate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(GoalTemplate)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(GoalTemplate._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("goalName")
        if type(x) is not str:
            x = reading.read_member(GoalTemplate._fields[1], source, unreadable, notes, at)
        record.goal_name = x
        x = get("type")
        if type(x) is not str:
            x = reading.read_member(GoalTemplate._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("priority")
        if type(x) is not str:
            x = reading.read_member(GoalTemplate._fields[3], source, unreadable, notes, at)
        record.priority = x
        x = get("taskTemplates")
        if (x := reading.record_list(GoalTaskTemplate._read, x, notes, f"{at}taskTemplates")) is None:
            x = reading.read_member(GoalTemplate._fields[4], source, unreadable, notes, at)
        record.task_templates = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
