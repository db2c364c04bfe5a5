# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .calendar_participant_role import CalendarParticipantRole


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarParticipantCreate(decoding.Model):
    """
    Somebody who is to take part in an event.

    Attributes:
        participant_id: The user or the patient; `participantRole` says which.
        participant_role: As what the person takes part.
        attended: Whether the person came. (documented)

    Source: cloud-api-recordings, "Calendar / Create event" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("participantId", "participant_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "participantRole",
            "participant_role",
            decoding.enumeration(CalendarParticipantRole),
            required=True,
            nullable=False,
        ),
        decoding.Field("attended", "attended", decoding.boolean, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    participant_id: str
    participant_role: CalendarParticipantRole
    attended: bool | Unset = UNSET
