# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /tasks/{taskId}: Get a task"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.task import Task

OPERATION = Operation(
    id="getTask",
    name="tasks.get",
    method="GET",
    path="/tasks/{taskId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("taskId",), ("id",)),),
    category="Task Management",
)


def build_request(
    task_id: str,
    /,
) -> Request:
    """
    The request of `tasks.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/tasks/{path_segment('task_id', task_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Task:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Task.from_dict(value, tolerated)
