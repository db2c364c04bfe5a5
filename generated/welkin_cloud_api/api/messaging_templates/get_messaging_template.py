# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /messaging-templates/{templateName}: Get a messaging template"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.messaging_template import MessagingTemplate

OPERATION = Operation(
    id="getMessagingTemplate",
    name="messaging_templates.get",
    method="GET",
    path="/messaging-templates/{templateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Messaging Templates",
)


def build_request(
    template_name: str,
    /,
) -> Request:
    """
    The request of `messaging_templates.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/messaging-templates/{path_segment('template_name', template_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> MessagingTemplate:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return MessagingTemplate.from_dict(value, tolerated)
