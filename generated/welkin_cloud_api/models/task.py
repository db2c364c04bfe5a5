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

_task_priority = reading.lookup(TaskPriority)
_task_status = reading.lookup(TaskStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Task(decoding.Model):
    """
    Something that a member of the staff has to do, for a patient or in general.

    Attributes:
        id: Welkin's id of the task. Given on creation and never changed.
        created_at: When the task was created.
        updated_at: When the task was last changed.
        name: What is to be done, in a line.
        description: What is to be done, at length.
        due_date: When the task has to be done; null where there is no such time.
        status: How far the task has come.
        priority: How urgent the task is.
        patient: The patient the task is about; null where it is about none.
        assignee: The user who has to do the task.
        author: Who created the task. Given by Welkin.
        watchers: Users who follow the task.
        comments: Remarks on the task.
        template_name: Name of the template that the task was made from; null where it was made without.

    Source: cloud-api-reference-2021, "Tasks" (documented)
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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Task:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Task)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Task._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Task._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Task._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Task._fields[3], source, unreadable, notes, at)
        record.name = x
        x = get("description", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Task._fields[4], source, unreadable, notes, at)
        record.description = x
        x = get("dueDate", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Task._fields[5], source, unreadable, notes, at)
        record.due_date = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _task_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Task._fields[6], source, unreadable, notes, at)
        record.status = x
        x = get("priority", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _task_priority(x) if type(x) is str else None) is None:
            x = reading.read_member(Task._fields[7], source, unreadable, notes, at)
        record.priority = x
        x = get("patient", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}patient.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(Task._fields[8], source, unreadable, notes, at)
        record.patient = x
        x = get("assignee", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}assignee.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(Task._fields[9], source, unreadable, notes, at)
        record.assignee = x
        x = get("author", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := TaskPerson._read(x, notes, f"{at}author.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(Task._fields[10], source, unreadable, notes, at)
        record.author = x
        x = get("watchers", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None and (x := reading.record_list(TaskPerson._read, x, notes, f"{at}watchers")) is None
        ):
            x = reading.read_member(Task._fields[11], source, unreadable, notes, at)
        record.watchers = x
        x = get("comments", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None and (x := reading.record_list(TaskComment._read, x, notes, f"{at}comments")) is None
        ):
            x = reading.read_member(Task._fields[12], source, unreadable, notes, at)
        record.comments = x
        x = get("templateName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Task._fields[13], source, unreadable, notes, at)
        record.template_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 14 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
