# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /tasks: List tasks"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.task import Task
from ...models.task_priority import TaskPriority
from ...models.task_status import TaskStatus

OPERATION = Operation(
    id="listTasks",
    name="tasks.list",
    method="GET",
    path="/tasks",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    identity=(Repeated("query", ("patientId",), ("patient", "id")),),
    category="Task Management",
    arguments=(
        "assignee_id",
        "patient_id",
        "watcher_id",
        "author_id",
        "related_user_id",
        "status",
        "priority",
        "due_date",
        "due_before",
        "description",
        "search",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("assigneeId", "assignee_id", decoding.text, required=False, nullable=False),
    decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field("watcherId", "watcher_id", decoding.text, required=False, nullable=False),
    decoding.Field("authorId", "author_id", decoding.text, required=False, nullable=False),
    decoding.Field("relatedUserId", "related_user_id", decoding.text, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.array(decoding.enumeration(TaskStatus)), required=False, nullable=False
    ),
    decoding.Field(
        "priority",
        "priority",
        decoding.array(decoding.enumeration(TaskPriority)),
        required=False,
        nullable=False,
    ),
    decoding.Field("dueDate", "due_date", decoding.instant, required=False, nullable=False),
    decoding.Field("dueBefore", "due_before", decoding.instant, required=False, nullable=False),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field("search", "search", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    assignee_id: str | None = None,
    patient_id: str | None = None,
    watcher_id: str | None = None,
    author_id: str | None = None,
    related_user_id: str | None = None,
    status: Sequence[TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"]] | None = None,
    priority: Sequence[TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"]] | None = None,
    due_date: datetime.datetime | None = None,
    due_before: datetime.datetime | None = None,
    description: str | None = None,
    search: str | None = None,
) -> Request:
    """
    The request of `tasks.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime, an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/tasks",
        query=query_members(
            _QUERY,
            {
                "assigneeId": assignee_id,
                "patientId": patient_id,
                "watcherId": watcher_id,
                "authorId": author_id,
                "relatedUserId": related_user_id,
                "status": status,
                "priority": priority,
                "dueDate": due_date,
                "dueBefore": due_before,
                "description": description,
                "search": search,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Task:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Task.from_dict(value, tolerated)
