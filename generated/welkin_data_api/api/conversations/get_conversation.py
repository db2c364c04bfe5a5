# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /conversations/{id}: Get a conversation"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.conversation import Conversation

OPERATION = Operation(
    id="getConversation",
    name="conversations.get",
    method="GET",
    path="/conversations/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Conversations",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `conversations.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/conversations/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Conversation:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Conversation.from_dict(value, tolerated)
