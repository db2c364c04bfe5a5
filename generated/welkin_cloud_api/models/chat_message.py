# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .chat_party import ChatParty


@define(kw_only=True, repr=False, field_transformer=hidden)
class ChatMessage(decoding.Model):
    """
    One message of the conversation between a patient and the care team. It has no id of its own;
    `externalId` serves as one.

    Attributes:
        sender: Who wrote it.
        receiver: Whom it is for, where it is for somebody in particular.
        message: The text.
        external_id: What tells this message from all others. It may be missing or null, so do not build
            on it alone.
        created_at: When it was written.

    Source: cloud-api-reference-2021, "Chat" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("sender", "sender", decoding.record(lambda: ChatParty), required=False, nullable=True),
        decoding.Field(
            "receiver", "receiver", decoding.record(lambda: ChatParty), required=False, nullable=True
        ),
        decoding.Field("message", "message", decoding.text, required=False, nullable=True),
        decoding.Field("externalId", "external_id", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    sender: ChatParty | None | Unset = UNSET
    receiver: ChatParty | None | Unset = UNSET
    message: str | None | Unset = UNSET
    external_id: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
