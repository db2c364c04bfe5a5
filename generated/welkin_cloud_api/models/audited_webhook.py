# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .audited_pair import AuditedPair
from .audited_webhook_payload import AuditedWebhookPayload


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedWebhook(decoding.Model):
    """
    A webhook as it is set up in the Admin panel, and how it was sent.

    Attributes:
        name: Name of the webhook in the Admin panel.
        title: What people read in the Admin panel.
        url: Where it was sent.
        active: Whether the webhook is in use; how this differs from `enabled` is not documented.
        enabled: Whether the webhook is switched on.
        headers: The headers it was sent with.
        query_parameters: The query parameters it was sent with.
        payload: Which members its body was made of.

    Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("url", "url", decoding.text, required=True, nullable=False),
        decoding.Field("active", "active", decoding.boolean, required=True, nullable=False),
        decoding.Field("enabled", "enabled", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "headers",
            "headers",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "queryParameters",
            "query_parameters",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "payload",
            "payload",
            decoding.record(lambda: AuditedWebhookPayload),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    url: str
    active: bool
    enabled: bool
    headers: list[AuditedPair]
    query_parameters: list[AuditedPair]
    payload: AuditedWebhookPayload
