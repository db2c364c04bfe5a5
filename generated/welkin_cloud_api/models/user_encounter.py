# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .user_encounter_body import UserEncounterBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserEncounter(decoding.Model):
    """
    An encounter in the list of a user's encounters. Type and formation are null there, and the content
    lacks the system fields: get the encounter for those.

    Attributes:
        id: Welkin's id of the encounter. Given on creation and never changed.
        patient_id: The patient whom the visit is with.
        cdt_id: Null in this list.
        cdt_name: Null in this list.
        version: Null in this list.
        json_body: The content of the encounter.

    Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=True, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=True),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: UserEncounterBody), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    cdt_id: str | None
    cdt_name: str | None
    version: int | None
    json_body: UserEncounterBody
