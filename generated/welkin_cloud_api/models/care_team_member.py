# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamMember(decoding.Model):
    """
    A user who takes care of a patient.

    Attributes:
        id: The user.
        point_of_contact: True for the one member whom the patient reaches first.

    Source: cloud-api-recordings, "Patients" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("pointOfContact", "point_of_contact", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    point_of_contact: bool
