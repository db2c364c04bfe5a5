# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .chat_party_type import ChatPartyType


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
