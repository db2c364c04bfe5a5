# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `integration_tasks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.integration_task import IntegrationTask

FIND_INTEGRATION_TASKS: Operation[IntegrationTask] = Operation(
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
    record="IntegrationTask",
    category="Integration Tasks",
    identity=(Repeated("query", ("job_id",), ("job_id",)),),
    parameters=(
        Parameter("job_id", "job_id", "query", "text"),
        Parameter("task_name", "task_name", "query", "text"),
        Parameter("ref_id", "ref_id", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("status", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("ref_ids", ("array",)),
        Column("job_id", ("string",)),
        Column("task_name", ("string",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
        Column("errors", ("array",)),
    ),
    table=TABLE,
)
GET_INTEGRATION_TASK: Operation[IntegrationTask] = Operation(
    id="getIntegrationTask",
    name="integration_tasks.get",
    method="GET",
    path="/integration_tasks/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="IntegrationTask",
    category="Integration Tasks",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_INTEGRATION_TASKS,
    GET_INTEGRATION_TASK,
)
