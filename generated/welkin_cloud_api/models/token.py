# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Token:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Token)
        x = get("token")
        if type(x) is not str:
            x = reading.read_member(Token._fields[0], source, unreadable, notes, at)
        record.token = x
        x = get("clientName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Token._fields[1], source, unreadable, notes, at)
        record.client_name = x
        x = get("enabled", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Token._fields[2], source, unreadable, notes, at)
        record.enabled = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
