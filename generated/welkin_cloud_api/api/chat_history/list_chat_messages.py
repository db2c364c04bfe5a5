# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/chat: List the messages of a patient's chat"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.chat_message import ChatMessage

OPERATION = Operation(
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
    answer="json",
    category="Chat / History",
    arguments=(
        "include_archived",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("includeArchived", "include_archived", decoding.boolean, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    include_archived: bool | None = None,
) -> Request:
    """
    The request of `chat.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/chat",
        query=query_members(
            _QUERY,
            {
                "includeArchived": include_archived,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ChatMessage:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ChatMessage.from_dict(value, tolerated)
