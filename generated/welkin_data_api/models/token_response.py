# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> TokenResponse:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(TokenResponse)
        x = get("access_token")
        if type(x) is not str:
            x = reading.read_member(TokenResponse._fields[0], source, unreadable, notes, at)
        record.access_token = x
        x = get("token_type", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(TokenResponse._fields[1], source, unreadable, notes, at)
        record.token_type = x
        x = get("expires_in", UNSET)
        if x is UNSET:
            absent += 1
        else:
            x = reading.read_member(TokenResponse._fields[2], source, unreadable, notes, at)
        record.expires_in = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
