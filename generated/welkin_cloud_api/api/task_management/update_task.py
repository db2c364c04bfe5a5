# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /tasks/{taskId}: Update a task"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    task_id: str,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"] | None = None,
    status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"] | None = None,
    due_date: datetime.datetime | None = None,
    assignee: TaskPersonReference | Mapping[str, Any] | None = None,
    patient: TaskPersonReference | Mapping[str, Any] | None = None,
) -> Request:
    """
    The request of `tasks.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/tasks/{path_segment('task_id', task_id)}",
        json=body_members(
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
