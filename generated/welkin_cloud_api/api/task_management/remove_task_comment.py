# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /tasks/{taskId}/comments/{commentId}: Remove a comment from a task"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.task import Task

OPERATION = Operation(
    id="removeTaskComment",
    name="tasks.remove_comment",
    method="DELETE",
    path="/tasks/{taskId}/comments/{commentId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("taskId",), ("id",)),),
    category="Task Management",
)


def build_request(
    task_id: str,
    comment_id: str,
    /,
) -> Request:
    """
    The request of `tasks.remove_comment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/tasks/{path_segment('task_id', task_id)}/comments/{path_segment('comment_id', comment_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> list[Task]:
    """
    The records of an answer.

    Raises:
        ValueError: the value is no JSON array.
    """
    records: list[Task] = decoding.array(decoding.record(lambda: Task)).read(value, tolerated, "")
    return records
