# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .message_channel import MessageChannel

_message_channel = reading.lookup(MessageChannel)


@define(kw_only=True, repr=False, field_transformer=hidden)
class MessagingTemplate(decoding.Model):
    """
    A text that messages are made from. Its variables stand in double braces, such as `{{firstName}}`, and
    are filled in when a message is made.

    Attributes:
        id: Welkin's id of the template.
        name: Name of the template, by which it is read and used.
        label: Name of the template to show to people.
        channel: What kind of message it is for.
        body: The text, with its variables.
        variables: Names of the variables, without braces.
        active: Whether it may be used.
        created_at: When it was created.

    Source: cloud-api-reference-2026, "Messaging templates" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("label", "label", decoding.text, required=False, nullable=True),
        decoding.Field(
            "channel", "channel", decoding.enumeration(MessageChannel), required=False, nullable=True
        ),
        decoding.Field("body", "body", decoding.text, required=False, nullable=True),
        decoding.Field(
            "variables", "variables", decoding.array(decoding.text), required=False, nullable=True
        ),
        decoding.Field("active", "active", decoding.boolean, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    name: str | None | Unset = UNSET
    label: str | None | Unset = UNSET
    channel: MessageChannel | None | Unset = UNSET
    body: str | None | Unset = UNSET
    variables: list[str] | None | Unset = UNSET
    active: bool | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> MessagingTemplate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(MessagingTemplate)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(MessagingTemplate._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(MessagingTemplate._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("label", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(MessagingTemplate._fields[2], source, unreadable, notes, at)
        record.label = x
        x = get("channel", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _message_channel(x) if type(x) is str else None) is None:
            x = reading.read_member(MessagingTemplate._fields[3], source, unreadable, notes, at)
        record.channel = x
        x = get("body", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(MessagingTemplate._fields[4], source, unreadable, notes, at)
        record.body = x
        x = get("variables", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.text_list(x)) is None:
            x = reading.read_member(MessagingTemplate._fields[5], source, unreadable, notes, at)
        record.variables = x
        x = get("active", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(MessagingTemplate._fields[6], source, unreadable, notes, at)
        record.active = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(MessagingTemplate._fields[7], source, unreadable, notes, at)
        record.created_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
