# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/chat/search: Search a patient's chat"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.chat_hit import ChatHit

OPERATION = Operation(
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
    answer="json",
    category="Chat / History",
    arguments=(
        "query",
        "content_page_size",
        "include_archived",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("query", "query", decoding.text, required=False, nullable=False),
    decoding.Field("contentPageSize", "content_page_size", decoding.integer, required=False, nullable=False),
    decoding.Field("includeArchived", "include_archived", decoding.boolean, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    query: str | None = None,
    content_page_size: int | None = None,
    include_archived: bool | None = None,
) -> Request:
    """
    The request of `chat.search`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/chat/search",
        query=query_members(
            _QUERY,
            {
                "query": query,
                "contentPageSize": content_page_size,
                "includeArchived": include_archived,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ChatHit:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ChatHit.from_dict(value, tolerated)
