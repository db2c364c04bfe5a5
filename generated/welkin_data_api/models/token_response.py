# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class TokenResponse(decoding.Model):
    """
    A fresh access token. Only `access_token` is promised; the two other members were seen by a client in
    use.

    Attributes:
        access_token: The token to send as `Authorization: Bearer <token>`. A secret: never log it.
        token_type: Kind of token, `bearer` where it is given at all.
        expires_in: Seconds the token lives, as a number or as its digits in a string. Without it count
            on one hour.

    Source: data-api-v1-reference, "Authentication"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("access_token", "access_token", decoding.text, required=True, nullable=False),
        decoding.Field("token_type", "token_type", decoding.text, required=False, nullable=True),
        decoding.Field(
            "expires_in",
            "expires_in",
            decoding.either(decoding.integer, decoding.text),
            required=False,
            nullable=True,
        ),
    )

    access_token: str
    token_type: str | None | Unset = UNSET
    expires_in: int | str | None | Unset = UNSET
