# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `care_flows`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.care_flow import CareFlow

FIND_CARE_FLOWS: Operation[CareFlow] = Operation(
    id="findCareFlows",
    name="care_flows.find",
    method="GET",
    path="/care_flows",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="CareFlow",
    category="Care Flows",
    parameters=(
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("care_flow", ("object",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
GET_CARE_FLOW: Operation[CareFlow] = Operation(
    id="getCareFlow",
    name="care_flows.get",
    method="GET",
    path="/care_flows/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="CareFlow",
    category="Care Flows",
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
    FIND_CARE_FLOWS,
    GET_CARE_FLOW,
)
