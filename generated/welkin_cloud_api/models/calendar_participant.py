# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .calendar_participant_role import CalendarParticipantRole


@define(kw_only=True, repr=False, field_transformer=hidden)
class CalendarParticipant(decoding.Model):
    """
    Somebody who takes part in an event: a user or a patient, with name and contact data.

    Attributes:
        id: Id of the participation, not of the person.
        participant_id: The user or the patient; `participantRole` says which.
        participant_role: As what the person takes part.
        participation_status: The answer to the invitation; empty until there is one.
        attended: Whether the person came.
        timezone: Time zone of the person, as a name of the IANA database.
        first_name: Given name.
        last_name: Family name.
        email: Address of the person. All recorded participants have one; null is assumed for a patient
            without.
        phone: Phone number, with a plus sign and the country's code.
        gender: Gender; null where none is known.
        birth_date: Date of birth; null where none is known.
        deleted: True where the person's record has been deleted.
        has_access: Whether the person has access; to what is not documented.
        enabled: Whether the user may sign in; null for a patient.

    Source: cloud-api-recordings, "Calendar / Events" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("participantId", "participant_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "participantRole",
            "participant_role",
            decoding.enumeration(CalendarParticipantRole),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "participationStatus", "participation_status", decoding.text, required=True, nullable=False
        ),
        decoding.Field("attended", "attended", decoding.boolean, required=True, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=True),
        decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=True),
        decoding.Field("phone", "phone", decoding.text, required=True, nullable=True),
        decoding.Field("gender", "gender", decoding.text, required=True, nullable=True),
        decoding.Field("birthDate", "birth_date", decoding.midnight_day, required=True, nullable=True),
        decoding.Field("deleted", "deleted", decoding.boolean, required=True, nullable=False),
        decoding.Field("hasAccess", "has_access", decoding.boolean, required=True, nullable=False),
        decoding.Field("enabled", "enabled", decoding.boolean, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    participant_id: str
    participant_role: CalendarParticipantRole
    participation_status: str
    attended: bool
    timezone: str | None
    first_name: str
    last_name: str
    email: str | None
    phone: str | None
    gender: str | None
    birth_date: datetime.date | None
    deleted: bool
    has_access: bool
    enabled: bool | None
