# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /communications: Send a message made from a template"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.communication import Communication
from ...models.message_channel import MessageChannel

OPERATION = Operation(
    id="createCommunication",
    name="communications.create",
    method="POST",
    path="/communications",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("patientId",), ("patientId",)),),
    category="Communication API",
    arguments=(
        "patient_id",
        "channel",
        "template_name",
        "sender_id",
        "template_variables",
    ),
)
_MEMBERS = (
    decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("channel", "channel", decoding.enumeration(MessageChannel), required=True, nullable=False),
    decoding.Field("templateName", "template_name", decoding.text, required=True, nullable=False),
    decoding.Field("senderId", "sender_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "templateVariables",
        "template_variables",
        decoding.mapping(decoding.anything),
        required=False,
        nullable=False,
    ),
)


def build_request(
    *,
    patient_id: str,
    channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"],
    template_name: str,
    sender_id: str,
    template_variables: Mapping[str, Any] | decoding.Model | Unset = UNSET,
) -> Request:
    """
    The request of `communications.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/communications",
        json=body_members(
            _MEMBERS,
            {
                "patientId": patient_id,
                "channel": channel,
                "templateName": template_name,
                "senderId": sender_id,
                "templateVariables": template_variables,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Communication:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Communication.from_dict(value, tolerated)
