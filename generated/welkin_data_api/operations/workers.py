# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `workers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.worker import Worker

FIND_WORKERS: Operation[Worker] = Operation(
    id="findWorkers",
    name="workers.find",
    method="GET",
    path="/workers",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="Worker",
    category="Workers",
    parameters=(
        Parameter("email", "email", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("email", ("string",)),
        Column("first_name", ("string",)),
        Column("last_name", ("string",)),
        Column("phone_number", ("string",)),
        Column("timezone", ("string",)),
        Column("gender", ("string",)),
        Column("roles", ("array", "string")),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
GET_WORKER: Operation[Worker] = Operation(
    id="getWorker",
    name="workers.get",
    method="GET",
    path="/workers/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="Worker",
    category="Workers",
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
    FIND_WORKERS,
    GET_WORKER,
)
