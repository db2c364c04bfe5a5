# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `calls`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.call import Call

LIST_CALLS: Operation[Call] = Operation(
    id="listCalls",
    name="calls.list",
    method="GET",
    path="/patients/{patientId}/calls",
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
        total=("metaInfo", "totalElements"),
    ),
    record="Call",
    category="Calls",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("start_date", "startDate", "query", "instant"),
        Parameter("end_date", "endDate", "query", "instant"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("direction", ("string",)),
        Column("duration", ("integer",)),
        Column("status", ("string",)),
        Column("calledAt", ("string",), means="instant"),
        Column("hasRecording", ("boolean",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_CALL: Operation[Call] = Operation(
    id="getCall",
    name="calls.get",
    method="GET",
    path="/patients/{patientId}/calls/{callId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Call",
    category="Calls",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("callId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("call_id", "callId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DOWNLOAD_CALL_RECORDING: Operation[bytes] = Operation(
    id="downloadCallRecording",
    name="calls.download_recording",
    method="GET",
    path="/patients/{patientId}/calls/{callId}/recording",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Calls",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("call_id", "callId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CALLS,
    GET_CALL,
    DOWNLOAD_CALL_RECORDING,
)
