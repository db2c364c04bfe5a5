# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `messaging_templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.messaging_template import MessagingTemplate

LIST_MESSAGING_TEMPLATES: Operation[MessagingTemplate] = Operation(
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
    record="MessagingTemplate",
    category="Messaging Templates",
    parameters=(
        Parameter("channel", "channel", "query", "MessageChannel", values=("CHAT", "EMAIL", "SMS")),
        Parameter("active", "active", "query", "boolean"),
        Parameter("page", "page", "query", "integer"),
        Parameter("size", "size", "query", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("label", ("string",)),
        Column("channel", ("string",)),
        Column("body", ("string",)),
        Column("variables", ("array",)),
        Column("active", ("boolean",)),
        Column("createdAt", ("string",), means="instant"),
    ),
    evidence="documented",
    table=TABLE,
)
GET_MESSAGING_TEMPLATE: Operation[MessagingTemplate] = Operation(
    id="getMessagingTemplate",
    name="messaging_templates.get",
    method="GET",
    path="/messaging-templates/{templateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="MessagingTemplate",
    category="Messaging Templates",
    parameters=(Parameter("template_name", "templateName", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_MESSAGING_TEMPLATES,
    GET_MESSAGING_TEMPLATE,
)
