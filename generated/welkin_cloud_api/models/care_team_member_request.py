# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamMemberRequest(decoding.Model):
    """
    A user who is to take care of a patient.

    Attributes:
        id: The user, who must exist.
        point_of_contact: True for the one member whom the patient reaches first. Where no member has
            it, the first becomes it.

    Source: cloud-api-reference-2021, "Patients / Update" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "pointOfContact", "point_of_contact", decoding.boolean, required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    point_of_contact: bool | Unset = UNSET
