# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .message_channel import MessageChannel


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
