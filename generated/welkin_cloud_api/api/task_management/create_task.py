# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /tasks: Create a task"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.task import Task
from ...models.task_comment_add import TaskCommentAdd
from ...models.task_person_reference import TaskPersonReference
from ...models.task_priority import TaskPriority
from ...models.task_status import TaskStatus

OPERATION = Operation(
    id="createTask",
    name="tasks.create",
    method="POST",
    path="/tasks",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("patient", "id"), ("patient", "id")),),
    category="Task Management",
)


def build_request(
    *,
    name: str,
    priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"],
    status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
    assignee: TaskPersonReference | Mapping[str, Any],
    description: str | None = None,
    due_date: datetime.datetime | None = None,
    patient: TaskPersonReference | Mapping[str, Any] | None = None,
    watchers: Sequence[TaskPersonReference | Mapping[str, Any]] | None = None,
    comments: Sequence[TaskCommentAdd | Mapping[str, Any]] | None = None,
    template_name: str | None = None,
) -> Request:
    """
    The request of `tasks.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/tasks",
        json=body_members(
            {
                "name": name,
                "priority": priority,
                "status": status,
                "assignee": assignee,
                "description": description,
                "dueDate": due_date,
                "patient": patient,
                "watchers": watchers,
                "comments": comments,
                "templateName": template_name,
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
