# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /tasks/{taskId}: Update a task"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.task import Task
from ...models.task_person_reference import TaskPersonReference
from ...models.task_priority import TaskPriority
from ...models.task_status import TaskStatus

OPERATION = Operation(
    id="updateTask",
    name="tasks.update",
    method="PATCH",
    path="/tasks/{taskId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("taskId",), ("id",)),
        Repeated("body", ("patient", "id"), ("patient", "id")),
    ),
    category="Task Management",
    arguments=(
        "name",
        "description",
        "priority",
        "status",
        "due_date",
        "assignee",
        "patient",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field(
        "priority", "priority", decoding.enumeration(TaskPriority), required=False, nullable=False
    ),
    decoding.Field("status", "status", decoding.enumeration(TaskStatus), required=False, nullable=False),
    decoding.Field("dueDate", "due_date", decoding.instant, required=False, nullable=False),
    decoding.Field(
        "assignee", "assignee", decoding.record(lambda: TaskPersonReference), required=False, nullable=False
    ),
    decoding.Field(
        "patient", "patient", decoding.record(lambda: TaskPersonReference), required=False, nullable=False
    ),
)


def build_request(
    task_id: str,
    /,
    *,
    name: str | Unset = UNSET,
    description: str | Unset = UNSET,
    priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"] | Unset = UNSET,
    status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"] | Unset = UNSET,
    due_date: datetime.datetime | Unset = UNSET,
    assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
) -> Request:
    """
    The request of `tasks.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/tasks/{path_segment('task_id', task_id)}",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "description": description,
                "priority": priority,
                "status": status,
                "dueDate": due_date,
                "assignee": assignee,
                "patient": patient,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Task:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Task.from_dict(value, tolerated)
