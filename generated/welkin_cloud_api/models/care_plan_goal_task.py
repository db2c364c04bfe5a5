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


class CarePlanGoalTaskWatchersType(decoding.OpenEnum):
    """
    Who is to watch a task, where it is not said by name. The reference shows one value: the patient's point
    of contact in the care team.
    """

    POINT_OF_CONTACT = "POINT_OF_CONTACT"


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
