# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class ChatPartyType(decoding.OpenEnum):
    """
    What kind of person stands at one end of a chat message.
    """

    PATIENT = "PATIENT"
    USER = "USER"


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
