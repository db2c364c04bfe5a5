# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `chat`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.chat_hit import ChatHit
    from ..models.chat_message import ChatMessage

LIST_CHAT_MESSAGES: Operation[ChatMessage] = Operation(
    id="listChatMessages",
    name="chat.list",
    method="GET",
    path="/patients/{patientId}/chat",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="token",
        kind="token",
        items=("content",),
        token="pageToken",
        size="pageSize",
        next=("meta", "nextPageToken"),
        excludes=("pageSize",),
    ),
    record="ChatMessage",
    category="Chat / History",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("include_archived", "includeArchived", "query", "boolean"),
    ),
    columns=(
        Column("sender", ("object",)),
        Column("receiver", ("object",)),
        Column("message", ("string",)),
        Column("externalId", ("string",)),
        Column("createdAt", ("string",), means="instant"),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_INBOUND_CHAT_MESSAGE: Operation[ChatMessage] = Operation(
    id="createInboundChatMessage",
    name="chat.create_inbound",
    method="POST",
    path="/patients/{patientId}/chat/inbound",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="ChatMessage",
    category="Chat / History",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("message", "message", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
SEARCH_CHAT_MESSAGES: Operation[ChatHit] = Operation(
    id="searchChatMessages",
    name="chat.search",
    method="GET",
    path="/patients/{patientId}/chat/search",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="token",
        kind="token",
        items=("content",),
        token="pageToken",
        size="pageSize",
        next=("meta", "nextPageToken"),
        excludes=("query", "pageSize", "contentPageSize", "includeArchived"),
    ),
    record="ChatHit",
    category="Chat / History",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("query", "query", "query", "text"),
        Parameter("content_page_size", "contentPageSize", "query", "integer"),
        Parameter("include_archived", "includeArchived", "query", "boolean"),
    ),
    columns=(
        Column("meta", ("object",)),
        Column("message", ("object",)),
    ),
    evidence="recorded",
    table=TABLE,
)
ARCHIVE_CHAT: Operation[None] = Operation(
    id="archiveChat",
    name="chat.archive",
    method="POST",
    path="/patients/{patientId}/chat/archive",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Chat / History",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("archive_date", "archiveDate", "query", "instant"),
    ),
    evidence="documented",
    table=TABLE,
)
RESTORE_CHAT: Operation[None] = Operation(
    id="restoreChat",
    name="chat.restore",
    method="POST",
    path="/patients/{patientId}/chat/restore",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Chat / History",
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
DOWNLOAD_CHAT_FILE: Operation[bytes] = Operation(
    id="downloadChatFile",
    name="chat.download_file",
    method="GET",
    path="/chat/files/{fileId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Chat / History",
    parameters=(Parameter("file_id", "fileId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CHAT_MESSAGES,
    CREATE_INBOUND_CHAT_MESSAGE,
    SEARCH_CHAT_MESSAGES,
    ARCHIVE_CHAT,
    RESTORE_CHAT,
    DOWNLOAD_CHAT_FILE,
)
