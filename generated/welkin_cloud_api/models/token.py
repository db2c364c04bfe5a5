# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class Token(decoding.Model):
    """
    What a secret was exchanged for. Every recorded answer has the token alone; its end is told by the claim
    `exp` inside it.

    Attributes:
        token: The bearer token of all other calls: a JWT, good for one hour. Keep it out of logs.
        client_name: Name of the API client. Only in documentation of 2021. (documented)
        enabled: True where the API client may be used. Only in documentation of 2021. (documented)

    Source: cloud-api-recordings, "Authentication" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("token", "token", decoding.text, required=True, nullable=False),
        decoding.Field("clientName", "client_name", decoding.text, required=False, nullable=True),
        decoding.Field("enabled", "enabled", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    token: str
    client_name: str | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET
