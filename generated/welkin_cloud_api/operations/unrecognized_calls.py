# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `unrecognized_calls`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.unrecognized_call import UnrecognizedCall

LIST_UNRECOGNIZED_CALLS: Operation[UnrecognizedCall] = Operation(
    id="listUnrecognizedCalls",
    name="unrecognized_calls.list",
    method="GET",
    path="/unrecognized-calls",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="content",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("page",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    record="UnrecognizedCall",
    category="Unrecognized Calls",
    parameters=(
        Parameter("start_date", "startDate", "query", "instant"),
        Parameter("end_date", "endDate", "query", "instant"),
        Parameter("status", "status", "query", "UnrecognizedCallStatus", values=("PENDING", "RESOLVED")),
    ),
    columns=(
        Column("id", ("string",)),
        Column("fromNumber", ("string",)),
        Column("toNumber", ("string",)),
        Column("duration", ("integer",)),
        Column("receivedAt", ("string",), means="instant"),
        Column("status", ("string",)),
        Column("resolvedBy", ("string",)),
        Column("patientId", ("string",), references="patients"),
    ),
    evidence="documented",
    table=TABLE,
)
GET_UNRECOGNIZED_CALL: Operation[UnrecognizedCall] = Operation(
    id="getUnrecognizedCall",
    name="unrecognized_calls.get",
    method="GET",
    path="/unrecognized-calls/{callId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="UnrecognizedCall",
    category="Unrecognized Calls",
    identity=(Repeated("path", ("callId",), ("id",)),),
    parameters=(Parameter("call_id", "callId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
UPDATE_UNRECOGNIZED_CALL: Operation[UnrecognizedCall] = Operation(
    id="updateUnrecognizedCall",
    name="unrecognized_calls.update",
    method="PATCH",
    path="/unrecognized-calls/{callId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="UnrecognizedCall",
    category="Unrecognized Calls",
    identity=(
        Repeated("path", ("callId",), ("id",)),
        Repeated("body", ("patientId",), ("patientId",)),
    ),
    parameters=(
        Parameter("call_id", "callId", "path", "text", required=True),
        Parameter("patient_id", "patientId", "json", "text", required=True),
        Parameter(
            "status",
            "status",
            "json",
            "UnrecognizedCallStatus",
            required=True,
            values=("PENDING", "RESOLVED"),
        ),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_UNRECOGNIZED_CALLS,
    GET_UNRECOGNIZED_CALL,
    UPDATE_UNRECOGNIZED_CALL,
)
