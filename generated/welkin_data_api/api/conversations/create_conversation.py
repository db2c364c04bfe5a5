# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /conversations: Create a conversation"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.conversation import Conversation
from ...models.conversation_type import ConversationType

OPERATION = Operation(
    id="createConversation",
    name="conversations.create",
    method="POST",
    path="/conversations",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Conversations",
    arguments=(
        "patient_id",
        "conversation_type",
        "title",
    ),
)
_MEMBERS = (
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "conversation_type",
        "conversation_type",
        decoding.enumeration(ConversationType),
        required=False,
        nullable=False,
    ),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    patient_id: str,
    conversation_type: ConversationType | str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Request:
    """
    The request of `conversations.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/conversations",
        json=body_members(
            _MEMBERS,
            {
                "patient_id": patient_id,
                "conversation_type": conversation_type,
                "title": title,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Conversation:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Conversation.from_dict(value, tolerated)
