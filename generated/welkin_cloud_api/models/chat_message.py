# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class ChatPartyType(decoding.OpenEnum):
    """
    What kind of person stands at one end of a chat message.
    """

    PATIENT = "PATIENT"
    USER = "USER"


_chat_party_type = reading.lookup(ChatPartyType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class ChatParty(decoding.Model):
    """
    One end of a chat message: the patient, or somebody of the care team.

    Attributes:
        client_type: Whether this is the patient or a user.
        id: Id of the patient or of the user.
        patient_full_name: Name of the patient, where this is the patient.
        title_name: Name to show, of users only.

    Source: cloud-api-recordings, "Chat" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "clientType", "client_type", decoding.enumeration(ChatPartyType), required=True, nullable=False
        ),
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientFullName", "patient_full_name", decoding.text, required=True, nullable=True),
        decoding.Field("titleName", "title_name", decoding.text, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    client_type: ChatPartyType
    id: str
    patient_full_name: str | None
    title_name: str | None

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ChatParty:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ChatParty)
        x = get("clientType")
        if (x := _chat_party_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ChatParty._fields[0], source, unreadable, notes, at)
        record.client_type = x
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(ChatParty._fields[1], source, unreadable, notes, at)
        record.id = x
        x = get("patientFullName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(ChatParty._fields[2], source, unreadable, notes, at)
        record.patient_full_name = x
        x = get("titleName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(ChatParty._fields[3], source, unreadable, notes, at)
        record.title_name = x
        record.unreadable_properties = unreadable
        if len(source) == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class ChatMessage(decoding.Model):
    """
    One message of the conversation between a patient and the care team. It has no id of its own;
    `externalId` serves as one.

    Attributes:
        sender: Who wrote it.
        external_id: The id that the messaging provider gave it, which tells it from all other messages:
            `IM` and 32 hexadecimal digits. It is no UUID.
        receiver: Whom it is for. Missing where it is for nobody in particular.
        message: The text. (documented)
        created_at: When it was written. (documented)

    Source: cloud-api-recordings, "Chat" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("sender", "sender", decoding.record(lambda: ChatParty), required=True, nullable=False),
        decoding.Field("externalId", "external_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "receiver", "receiver", decoding.record(lambda: ChatParty), required=False, nullable=False
        ),
        decoding.Field("message", "message", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    sender: ChatParty
    external_id: str
    receiver: ChatParty | Unset = UNSET
    message: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ChatMessage:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ChatMessage)
        x = get("sender")
        if (x := ChatParty._read(x, notes, f"{at}sender.") if type(x) is dict else None) is None:
            x = reading.read_member(ChatMessage._fields[0], source, unreadable, notes, at)
        record.sender = x
        x = get("externalId")
        if type(x) is not str:
            x = reading.read_member(ChatMessage._fields[1], source, unreadable, notes, at)
        record.external_id = x
        x = get("receiver", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := ChatParty._read(x, notes, f"{at}receiver.") if type(x) is dict else None) is None:
            x = reading.read_member(ChatMessage._fields[2], source, unreadable, notes, at)
        record.receiver = x
        x = get("message", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ChatMessage._fields[3], source, unreadable, notes, at)
        record.message = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(ChatMessage._fields[4], source, unreadable, notes, at)
        record.created_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
