# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /integration_tasks: Find integration tasks"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.integration_task import IntegrationTask

OPERATION = Operation(
    id="findIntegrationTasks",
    name="integration_tasks.find",
    method="GET",
    path="/integration_tasks",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    identity=(Repeated("query", ("job_id",), ("job_id",)),),
    category="Integration Tasks",
    arguments=(
        "job_id",
        "task_name",
        "ref_id",
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("job_id", "job_id", decoding.text, required=False, nullable=False),
    decoding.Field("task_name", "task_name", decoding.text, required=False, nullable=False),
    decoding.Field("ref_id", "ref_id", decoding.text, required=False, nullable=False),
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    job_id: str | None = None,
    task_name: str | None = None,
    ref_id: str | None = None,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `integration_tasks.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/integration_tasks",
        query=query_members(
            _QUERY,
            {
                "job_id": job_id,
                "task_name": task_name,
                "ref_id": ref_id,
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> IntegrationTask:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return IntegrationTask.from_dict(value, tolerated)
