# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .chat_message import ChatMessage


@define(kw_only=True, repr=False, field_transformer=hidden)
class ChatHitMeta(decoding.Model):
    """
    How to read on around a message that a search has found.

    Attributes:
        next_page_token: Token of the messages before it. Send it to the list of messages, not to the
            search.
        prev_page_token: Token of the messages after it. Send it to the list of messages, not to the
            search.

    Source: cloud-api-reference-2021, "Chat" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("nextPageToken", "next_page_token", decoding.text, required=False, nullable=True),
        decoding.Field("prevPageToken", "prev_page_token", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    next_page_token: str | None | Unset = UNSET
    prev_page_token: str | None | Unset = UNSET


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
