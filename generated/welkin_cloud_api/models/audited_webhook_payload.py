# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedWebhookPayload(decoding.Model):
    """
    The members that somebody has chosen for the body of a webhook. Each webhook has its own choice, so a
    receiver can rely on none of them.

    Attributes:
        predefined_fields: Names of the members that Welkin offers, such as `sourceId`.
        custom_fields: Further members. What the entries look like was not seen.

    Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "predefinedFields",
            "predefined_fields",
            decoding.array(decoding.text),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "customFields", "custom_fields", decoding.array(decoding.anything), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    predefined_fields: list[str]
    custom_fields: list[Any]
