# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `app_messages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.app_message import AppMessage

FIND_APP_MESSAGES: Operation[AppMessage] = Operation(
    id="findAppMessages",
    name="app_messages.find",
    method="GET",
    path="/app_messages",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="AppMessage",
    category="App Messages",
    identity=(Repeated("query", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("patient_id", "patient_id", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("worker_id", ("string",), references="workers"),
        Column("conversation_id", ("string",), references="conversations"),
        Column("direction", ("string",)),
        Column("contents", ("string",)),
        Column("automatically_sent", ("boolean",)),
        Column("send_time", ("string",), means="instant"),
        Column("sent_at", ("string",), means="instant"),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_APP_MESSAGE: Operation[AppMessage] = Operation(
    id="createAppMessage",
    name="app_messages.create",
    method="POST",
    path="/app_messages",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="AppMessage",
    category="App Messages",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("conversation_id", "conversation_id", "json", "text", required=True),
        Parameter(
            "direction",
            "direction",
            "json",
            "AppMessageDirection",
            required=True,
            values=("inbound", "outbound"),
        ),
        Parameter("contents", "contents", "json", "text", required=True),
        Parameter("worker_id", "worker_id", "json", "text"),
        Parameter(
            "send_time", "send_time", "json", "instant", deprecated="deprecated since 2018-11-01; use sent_at"
        ),
        Parameter("sent_at", "sent_at", "json", "instant"),
    ),
    table=TABLE,
)
GET_APP_MESSAGE: Operation[AppMessage] = Operation(
    id="getAppMessage",
    name="app_messages.get",
    method="GET",
    path="/app_messages/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="AppMessage",
    category="App Messages",
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
    FIND_APP_MESSAGES,
    CREATE_APP_MESSAGE,
    GET_APP_MESSAGE,
)
