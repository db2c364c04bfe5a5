# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ChatHitMeta:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ChatHitMeta)
        x = get("nextPageToken", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ChatHitMeta._fields[0], source, unreadable, notes, at)
        record.next_page_token = x
        x = get("prevPageToken", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ChatHitMeta._fields[1], source, unreadable, notes, at)
        record.prev_page_token = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ChatHit:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ChatHit)
        x = get("meta", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := ChatHitMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(ChatHit._fields[0], source, unreadable, notes, at)
        record.meta = x
        x = get("message", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := ChatMessage._read(x, notes, f"{at}message.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(ChatHit._fields[1], source, unreadable, notes, at)
        record.message = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
