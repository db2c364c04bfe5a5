# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .task_comment import TaskComment
from .task_person import TaskPerson
from .task_priority import TaskPriority
from .task_status import TaskStatus


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
