# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class ConversationType(decoding.OpenEnum):
    """
    The channel of a conversation. Open, because the names changed between editions, and `app` changed its
    meaning: do not branch on it without knowing which edition a tenant follows.

    - `app`: Welkin's own app in this edition, a third party's app in later ones.
    - `third_party_app`: messages and push notifications in an app that is not Welkin's, in this edition.
    - `phone`: SMS, in this edition.
    - `email`: email, in both.
    - `sms`: SMS, in later editions.
    - `welkin_app`: Welkin's own app, in later editions.
    """

    APP = "app"
    EMAIL = "email"
    PHONE = "phone"
    SMS = "sms"
    THIRD_PARTY_APP = "third_party_app"
    WELKIN_APP = "welkin_app"


_conversation_type = reading.lookup(ConversationType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Conversation(decoding.Model):
    """
    A thread of texts between a patient and the workers, over one channel. A patient can have several per
    channel. The texts themselves are records of their own; those of apps are app messages.

    Attributes:
        id: Welkin's id of the conversation. Given by Welkin on creation and never changed.
        patient_id: The patient the conversation is with.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        conversation_type: The channel. Null in later samples.

    Source: data-api-v1-reference, "Conversations / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "conversation_type",
            "conversation_type",
            decoding.enumeration(ConversationType),
            required=False,
            nullable=True,
        ),
    )

    id: str
    patient_id: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    conversation_type: ConversationType | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Conversation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Conversation)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Conversation._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(Conversation._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Conversation._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Conversation._fields[3], source, unreadable, notes, at)
        record.created_at = x
        x = get("conversation_type", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _conversation_type(x) if type(x) is str else None) is None:
            x = reading.read_member(Conversation._fields[4], source, unreadable, notes, at)
        record.conversation_type = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
