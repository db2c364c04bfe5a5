# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowGoal(decoding.Model):
    """
    One goal of a care flow and the steps towards it. Table and printed sample name the list of steps
    differently; read whichever is there.

    Attributes:
        title: What is to be achieved.
        interventions: The steps towards the goal, by the name of the table. The printed sample calls
            them `tasks`.
        tasks: The steps towards the goal, by the name of the printed sample. The table calls them
            `interventions`.

    Source: data-api-v1-reference, "Care Flows / Model Goal"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field(
            "interventions",
            "interventions",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "tasks",
            "tasks",
            decoding.array(decoding.record(lambda: CareFlowTask)),
            required=False,
            nullable=True,
        ),
    )

    title: str | None | Unset = UNSET
    interventions: list[CareFlowTask] | None | Unset = UNSET
    tasks: list[CareFlowTask] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareFlowGoal:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareFlowGoal)
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowGoal._fields[0], source, unreadable, notes, at)
        record.title = x
        x = get("interventions", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(CareFlowTask._read, x, notes, f"{at}interventions")) is None
        ):
            x = reading.read_member(CareFlowGoal._fields[1], source, unreadable, notes, at)
        record.interventions = x
        x = get("tasks", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.record_list(CareFlowTask._read, x, notes, f"{at}tasks")) is None:
            x = reading.read_member(CareFlowGoal._fields[2], source, unreadable, notes, at)
        record.tasks = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowPlan(decoding.Model):
    """
    The content of a care flow: what it is about, and its goals.

    Attributes:
        goals: The goals, in no promised order.
        title: What the care flow is about. Only the printed sample has it.
        description: The care flow in more words.
        diagnosis: The diagnosis behind the care flow. Only the table has it, without a description.

    Source: data-api-v1-reference, "Care Flows / Model care_flow"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "goals",
            "goals",
            decoding.array(decoding.record(lambda: CareFlowGoal)),
            required=True,
            nullable=False,
        ),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("diagnosis", "diagnosis", decoding.text, required=False, nullable=True),
    )

    goals: list[CareFlowGoal]
    title: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    diagnosis: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareFlowPlan:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareFlowPlan)
        x = get("goals")
        if (x := reading.record_list(CareFlowGoal._read, x, notes, f"{at}goals")) is None:
            x = reading.read_member(CareFlowPlan._fields[0], source, unreadable, notes, at)
        record.goals = x
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowPlan._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("description", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowPlan._fields[2], source, unreadable, notes, at)
        record.description = x
        x = get("diagnosis", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowPlan._fields[3], source, unreadable, notes, at)
        record.diagnosis = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlowTask(decoding.Model):
    """
    One step towards a goal: a task, or an intervention as the table calls it. The reference describes the
    same thing in two vocabularies, a table and a printed sample, with different names for its text and its
    date. Read whichever member is there.

    Attributes:
        title: What to do, in the words of the table. The printed sample calls it `description`.
        description: What to do, in the words of the printed sample. The table calls it `title`.
        reminder_date: When it is due, by the name of the table. The printed sample calls it `due_date`.
        due_date: When it is due, by the name of the printed sample. The table calls it `reminder_date`.
        worker_id: The worker it is assigned to; null while nobody is.
        completed_by_worker_id: The worker who completed it; null while it is open.
        completed_at: When it was completed; null while it is open.

    Source: data-api-v1-reference, "Care Flows / Model Intervention"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("reminder_date", "reminder_date", decoding.instant, required=False, nullable=True),
        decoding.Field("due_date", "due_date", decoding.instant, required=False, nullable=True),
        decoding.Field("worker_id", "worker_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "completed_by_worker_id", "completed_by_worker_id", decoding.text, required=False, nullable=True
        ),
        decoding.Field("completed_at", "completed_at", decoding.instant, required=False, nullable=True),
    )

    title: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    reminder_date: datetime.datetime | None | Unset = UNSET
    due_date: datetime.datetime | None | Unset = UNSET
    worker_id: str | None | Unset = UNSET
    completed_by_worker_id: str | None | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareFlowTask:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareFlowTask)
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowTask._fields[0], source, unreadable, notes, at)
        record.title = x
        x = get("description", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowTask._fields[1], source, unreadable, notes, at)
        record.description = x
        x = get("reminder_date", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CareFlowTask._fields[2], source, unreadable, notes, at)
        record.reminder_date = x
        x = get("due_date", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CareFlowTask._fields[3], source, unreadable, notes, at)
        record.due_date = x
        x = get("worker_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowTask._fields[4], source, unreadable, notes, at)
        record.worker_id = x
        x = get("completed_by_worker_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareFlowTask._fields[5], source, unreadable, notes, at)
        record.completed_by_worker_id = x
        x = get("completed_at", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CareFlowTask._fields[6], source, unreadable, notes, at)
        record.completed_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlow(decoding.Model):
    """
    The plan for a patient: one or more goals, each with the steps that lead there. Workers make it in the
    portal from a template of Workshop, or a process in Workshop makes it by itself; the API only reads it.
    A care flow made from a template is a copy: changes to it do not reach the template. The reference has
    no table for this level; its members are those of the printed sample.

    Attributes:
        id: Welkin's id of the care flow. Given by Welkin on creation and never changed.
        patient_id: The patient the plan is for.
        care_flow: What the plan is about and its goals.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.

    Source: data-api-v1-reference, "Care Flows / Get"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "care_flow", "care_flow", decoding.record(lambda: CareFlowPlan), required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
    )

    id: str
    patient_id: str
    care_flow: CareFlowPlan
    updated_at: datetime.datetime
    created_at: datetime.datetime

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareFlow:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CareFlow)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CareFlow._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(CareFlow._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("care_flow")
        if (x := CareFlowPlan._read(x, notes, f"{at}care_flow.") if type(x) is dict else None) is None:
            x = reading.read_member(CareFlow._fields[2], source, unreadable, notes, at)
        record.care_flow = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CareFlow._fields[3], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(CareFlow._fields[4], source, unreadable, notes, at)
        record.created_at = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
