# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `external_ids`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.external_id import ExternalId

FIND_EXTERNAL_IDS: Operation[ExternalId] = Operation(
    id="findExternalIds",
    name="external_ids.find",
    method="GET",
    path="/external_ids",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="ExternalId",
    category="External Ids",
    identity=(
        Repeated("query", ("welkin_id",), ("welkin_id",)),
        Repeated("query", ("external_id",), ("external_id",)),
    ),
    parameters=(
        Parameter("resource", "resource", "query", "text"),
        Parameter("namespace", "namespace", "query", "text"),
        Parameter("external_id", "external_id", "query", "text"),
        Parameter("welkin_id", "welkin_id", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("resource", ("string",)),
        Column("namespace", ("string",)),
        Column("external_id", ("string",)),
        Column("welkin_id", ("string",), references="any"),
    ),
    table=TABLE,
)
CREATE_EXTERNAL_ID: Operation[ExternalId] = Operation(
    id="createExternalId",
    name="external_ids.create",
    method="POST",
    path="/external_ids",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="ExternalId",
    category="External Ids",
    identity=(Repeated("body", ("welkin_id",), ("welkin_id",)),),
    parameters=(
        Parameter("resource", "resource", "json", "text", required=True),
        Parameter("namespace", "namespace", "json", "text", required=True),
        Parameter("external_id", "external_id", "json", "text", required=True),
        Parameter("welkin_id", "welkin_id", "json", "text", required=True),
    ),
    table=TABLE,
)
UPDATE_EXTERNAL_ID: Operation[ExternalId] = Operation(
    id="updateExternalId",
    name="external_ids.update",
    method="PUT",
    path="/external_ids/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="ExternalId",
    category="External Ids",
    identity=(
        Repeated("path", ("id",), ("id",)),
        Repeated("body", ("welkin_id",), ("welkin_id",)),
    ),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
        Parameter("resource", "resource", "json", "text"),
        Parameter("namespace", "namespace", "json", "text"),
        Parameter("external_id", "external_id", "json", "text"),
        Parameter("welkin_id", "welkin_id", "json", "text"),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_EXTERNAL_IDS,
    CREATE_EXTERNAL_ID,
    UPDATE_EXTERNAL_ID,
)
