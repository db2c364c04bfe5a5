# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAppointmentUpdate(decoding.Model):
    """
    What can be changed about the appointment through its encounter.

    Attributes:
        host_id: The user who holds the visit from now on.

    Source: cloud-api-release-notes, "Encounters" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("hostId", "host_id", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    host_id: str | Unset = UNSET
