# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /messaging-templates: List messaging templates"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.message_channel import MessageChannel
from ...models.messaging_template import MessagingTemplate

OPERATION = Operation(
    id="listMessagingTemplates",
    name="messaging_templates.list",
    method="GET",
    path="/messaging-templates",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Messaging Templates",
    arguments=(
        "channel",
        "active",
        "page",
        "size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field(
        "channel", "channel", decoding.enumeration(MessageChannel), required=False, nullable=False
    ),
    decoding.Field("active", "active", decoding.boolean, required=False, nullable=False),
    decoding.Field("page", "page", decoding.integer, required=False, nullable=False),
    decoding.Field("size", "size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
    active: bool | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request:
    """
    The request of `messaging_templates.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/messaging-templates",
        query=query_members(
            _QUERY,
            {
                "channel": channel,
                "active": active,
                "page": page,
                "size": size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> MessagingTemplate:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return MessagingTemplate.from_dict(value, tolerated)
