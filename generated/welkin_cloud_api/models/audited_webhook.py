# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .audited_pair import AuditedPair


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedWebhook(decoding.Model):
    """
    How a webhook was sent. The HTTP status of the answer is kept since 2021, under a name that no source
    tells.

    Attributes:
        name: Name of the webhook in the Admin panel.
        url: Where it was sent.
        headers: The headers it was sent with.
        query_parameters: The query parameters it was sent with.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("url", "url", decoding.text, required=False, nullable=True),
        decoding.Field(
            "headers",
            "headers",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "queryParameters",
            "query_parameters",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    url: str | None | Unset = UNSET
    headers: list[AuditedPair] | None | Unset = UNSET
    query_parameters: list[AuditedPair] | None | Unset = UNSET
