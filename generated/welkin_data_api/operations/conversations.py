# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `conversations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.conversation import Conversation

FIND_CONVERSATIONS: Operation[Conversation] = Operation(
    id="findConversations",
    name="conversations.find",
    method="GET",
    path="/conversations",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="Conversation",
    category="Conversations",
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
        Column("conversation_type", ("string",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_CONVERSATION: Operation[Conversation] = Operation(
    id="createConversation",
    name="conversations.create",
    method="POST",
    path="/conversations",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="Conversation",
    category="Conversations",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("conversation_type", "conversation_type", "json", "ConversationType"),
        Parameter("title", "title", "json", "text"),
    ),
    table=TABLE,
)
GET_CONVERSATION: Operation[Conversation] = Operation(
    id="getConversation",
    name="conversations.get",
    method="GET",
    path="/conversations/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="Conversation",
    category="Conversations",
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
    FIND_CONVERSATIONS,
    CREATE_CONVERSATION,
    GET_CONVERSATION,
)
