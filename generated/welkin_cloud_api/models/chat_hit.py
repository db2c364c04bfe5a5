# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .chat_hit_meta import ChatHitMeta
from .chat_message import ChatMessage


@define(kw_only=True, repr=False, field_transformer=hidden)
class ChatHit(decoding.Model):
    """
    A message that a search has found, and where it stands in the conversation.

    Attributes:
        meta: How to read on around it.
        message: The message.

    Source: cloud-api-reference-2021, "Chat" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("meta", "meta", decoding.record(lambda: ChatHitMeta), required=False, nullable=True),
        decoding.Field(
            "message", "message", decoding.record(lambda: ChatMessage), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    meta: ChatHitMeta | None | Unset = UNSET
    message: ChatMessage | None | Unset = UNSET
