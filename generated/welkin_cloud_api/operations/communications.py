# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `communications`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.communication import Communication

LIST_COMMUNICATIONS: Operation[Communication] = Operation(
    id="listCommunications",
    name="communications.list",
    method="GET",
    path="/communications",
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
    record="Communication",
    category="Communication API",
    identity=(Repeated("query", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "query", "text", required=True),
        Parameter("channel", "channel", "query", "MessageChannel", values=("CHAT", "EMAIL", "SMS")),
        Parameter(
            "status",
            "status",
            "query",
            "CommunicationStatus",
            values=("BOUNCED", "DELIVERED", "FAILED", "QUEUED", "SENDING"),
        ),
    ),
    columns=(
        Column("communicationId", ("string",)),
        Column("status", ("string",)),
        Column("channel", ("string",)),
        Column("patientId", ("string",)),
        Column("scheduledAt", ("string",), means="instant"),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_COMMUNICATION: Operation[Communication] = Operation(
    id="createCommunication",
    name="communications.create",
    method="POST",
    path="/communications",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Communication",
    category="Communication API",
    identity=(Repeated("body", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "json", "text", required=True),
        Parameter(
            "channel", "channel", "json", "MessageChannel", required=True, values=("CHAT", "EMAIL", "SMS")
        ),
        Parameter("template_name", "templateName", "json", "text", required=True),
        Parameter("sender_id", "senderId", "json", "text", required=True),
        Parameter("template_variables", "templateVariables", "json", ("map", "anything")),
    ),
    evidence="documented",
    table=TABLE,
)
GET_COMMUNICATION: Operation[Communication] = Operation(
    id="getCommunication",
    name="communications.get",
    method="GET",
    path="/communications/{communicationId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Communication",
    category="Communication API",
    identity=(Repeated("path", ("communicationId",), ("communicationId",)),),
    parameters=(Parameter("communication_id", "communicationId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_COMMUNICATIONS,
    CREATE_COMMUNICATION,
    GET_COMMUNICATION,
)
