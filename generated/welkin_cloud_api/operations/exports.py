# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `exports`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.export_record import ExportRecord

EXPORT_RECORDS: Operation[ExportRecord] = Operation(
    id="exportRecords",
    name="exports.list",
    method="GET",
    path="/export/{resourceName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="cursor",
        kind="cursor",
        items=("data",),
        cursor="start",
        size="pageSize",
        next=("cursor", "end"),
        more=("cursor", "hasNext"),
    ),
    record="ExportRecord",
    category="Export",
    parameters=(
        Parameter("resource_name", "resourceName", "path", "ExportResource", required=True),
        Parameter("size", "size", "query", "integer"),
        Parameter(
            "status",
            "status",
            "query",
            "ExportAutomationStatus",
            values=("conditions_check_failed", "failure", "success"),
        ),
        Parameter("date_start", "dateStart", "query", "instant"),
        Parameter("date_end", "dateEnd", "query", "instant"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedAt", ("string",), means="instant"),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (EXPORT_RECORDS,)
