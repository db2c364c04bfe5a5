# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /tasks/{taskId}/comments: Add a comment to a task"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.task import Task

OPERATION = Operation(
    id="addTaskComment",
    name="tasks.add_comment",
    method="PATCH",
    path="/tasks/{taskId}/comments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("taskId",), ("id",)),),
    category="Task Management",
    arguments=("text",),
)
_MEMBERS = (decoding.Field("text", "text", decoding.text, required=True, nullable=False),)


def build_request(
    task_id: str,
    /,
    *,
    text: str,
) -> Request:
    """
    The request of `tasks.add_comment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/tasks/{path_segment('task_id', task_id)}/comments",
        json=body_members(
            _MEMBERS,
            {
                "text": text,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Task:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Task.from_dict(value, tolerated)
