# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /tasks: Update several tasks"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.task import Task
from ...models.task_status import TaskStatus

OPERATION = Operation(
    id="updateTasks",
    name="tasks.update_many",
    method="PATCH",
    path="/tasks",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("taskIds",), ("id",)),),
    category="Task Management",
    arguments=(
        "task_ids",
        "status",
    ),
)
_MEMBERS = (
    decoding.Field("taskIds", "task_ids", decoding.array(decoding.text), required=True, nullable=False),
    decoding.Field("status", "status", decoding.enumeration(TaskStatus), required=True, nullable=False),
)


def build_request(
    *,
    task_ids: Sequence[str],
    status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
) -> Request:
    """
    The request of `tasks.update_many`.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/tasks",
        json=body_members(
            _MEMBERS,
            {
                "taskIds": task_ids,
                "status": status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> list[Task]:
    """
    The records of an answer.

    Raises:
        ValueError: the value is no JSON array.
    """
    records: list[Task] = decoding.array(decoding.record(lambda: Task)).read(value, tolerated, "")
    return records
