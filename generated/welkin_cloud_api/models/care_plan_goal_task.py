# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .task_comment import TaskComment
from .task_person import TaskPerson
from .task_priority import TaskPriority
from .task_status import TaskStatus


class CarePlanGoalTaskWatchersType(decoding.OpenEnum):
    """
    Who is to watch a task, where it is not said by name. The reference shows one value: the patient's point
    of contact in the care team.
    """

    POINT_OF_CONTACT = "POINT_OF_CONTACT"


_care_plan_goal_task_watchers_type = reading.lookup(CarePlanGoalTaskWatchersType)
_task_priority = reading.lookup(TaskPriority)
_task_status = reading.lookup(TaskStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlanGoalTask(decoding.Model):
    """
    Something to be done about a goal: a task as any other, with the goal it belongs to.

    Attributes:
        id: Welkin's id of the task.
        created_at: When the task was created.
        updated_at: When the task was last changed.
        name: What is to be done, in a line.
        description: What is to be done, at length.
        due_date: When it has to be done.
        status: How far it has come.
        priority: How urgent it is.
        patient: The patient whose goal it serves.
        assignee: Who has to do it.
        author: Who created it.
        watchers: Users who follow the task.
        comments: Remarks on the task; those on the goal are apart.
        template_name: Name of the template that the task was made from.
        goal_id: The goal it belongs to.
        watchers_type: Who is to watch it, where it is not said by name.

    Source: cloud-api-reference-2021, "Care plan" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("description", "description", decoding.text, required=False, nullable=True),
        decoding.Field("dueDate", "due_date", decoding.instant, required=False, nullable=True),
        decoding.Field("status", "status", decoding.enumeration(TaskStatus), required=False, nullable=True),
        decoding.Field(
            "priority", "priority", decoding.enumeration(TaskPriority), required=False, nullable=True
        ),
        decoding.Field(
            "patient", "patient", decoding.record(lambda: TaskPerson), required=False, nullable=True
        ),
        decoding.Field(
            "assignee", "assignee", decoding.record(lambda: TaskPerson), required=False, nullable=True
        ),
        decoding.Field(
            "author", "author", decoding.record(lambda: TaskPerson), required=False, nullable=True
        ),
        decoding.Field(
            "watchers",
            "watchers",
            decoding.array(decoding.record(lambda: TaskPerson)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "comments",
            "comments",
            decoding.array(decoding.record(lambda: TaskComment)),
            required=False,
            nullable=True,
        ),
        decoding.Field("templateName", "template_name", decoding.text, required=False, nullable=True),
        decoding.Field("goalId", "goal_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "watchersType",
            "watchers_type",
            decoding.enumeration(CarePlanGoalTaskWatchersType),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    name: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    due_date: datetime.datetime | None | Unset = UNSET
    status: TaskStatus | None | Unset = UNSET
    priority: TaskPriority | None | Unset = UNSET
    patient: TaskPerson | None | Unset = UNSET
    assignee: TaskPerson | None | Unset = UNSET
    author: TaskPerson | None | Unset = UNSET
    watchers: list[TaskPerson] | None | Unset = UNSET
    comments: list[TaskComment] | None | Unset = UNSET
    template_name: str | None | Unset = UNSET
    goal_id: str | None | Unset = UNSET
    watchers_type: CarePlanGoalTaskWatchersType | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CarePlanGoalTask:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CarePlanGoalTask)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CarePlanGoalTask._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlanGoalTask._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlanGoalTask._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoalTask._fields[3], source, unreadable, notes, at)
        record.name = x
        x = get("description", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoalTask._fields[4], source, unreadable, notes, at)
        record.description = x
        x = get("dueDate", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlanGoalTask._fields[5], source, unreadable, notes, at)
        record.due_date = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _task_status(x) if type(x) is str else None) is None:
            x = reading.read_member(CarePlanGoalTask._fields[6], source, unreadable, notes, at)
        record.status = x
        x = get("priority", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _task_priority(x) if type(x) is str else None) is None:
            x = reading.read_member(CarePlanGoalTask._fields[7], source, unreadable, notes, at)
        record.priority = x
        x = get("patient", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}patient.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[8], source, unreadable, notes, at)
        record.patient = x
        x = get("assignee", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}assignee.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[9], source, unreadable, notes, at)
        record.assignee = x
        x = get("author", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}author.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[10], source, unreadable, notes, at)
        record.author = x
        x = get("watchers", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None and (x := reading.record_list(TaskPerson._read, x, notes, f"{at}watchers")) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[11], source, unreadable, notes, at)
        record.watchers = x
        x = get("comments", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None and (x := reading.record_list(TaskComment._read, x, notes, f"{at}comments")) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[12], source, unreadable, notes, at)
        record.comments = x
        x = get("templateName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoalTask._fields[13], source, unreadable, notes, at)
        record.template_name = x
        x = get("goalId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlanGoalTask._fields[14], source, unreadable, notes, at)
        record.goal_id = x
        x = get("watchersType", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None and (x := _care_plan_goal_task_watchers_type(x) if type(x) is str else None) is None
        ):
            x = reading.read_member(CarePlanGoalTask._fields[15], source, unreadable, notes, at)
        record.watchers_type = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 16 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
