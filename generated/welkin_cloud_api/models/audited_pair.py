# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedPair(decoding.Model):
    """
    A name and a value: one header or query parameter of a webhook.

    Attributes:
        name: The name.
        value: The value. It may be a secret of the receiver.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("value", "value", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
