# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/chat/inbound: Write a chat message in the patient's name"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.chat_message import ChatMessage

OPERATION = Operation(
    id="createInboundChatMessage",
    name="chat.create_inbound",
    method="POST",
    path="/patients/{patientId}/chat/inbound",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Chat / History",
    arguments=("message",),
)
_MEMBERS = (decoding.Field("message", "message", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    /,
    *,
    message: str,
) -> Request:
    """
    The request of `chat.create_inbound`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/chat/inbound",
        json=body_members(
            _MEMBERS,
            {
                "message": message,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ChatMessage:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ChatMessage.from_dict(value, tolerated)
