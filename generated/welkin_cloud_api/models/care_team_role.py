# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamRole(decoding.Model):
    """
    A role that a member of a care team has.

    Attributes:
        name: Name of the role.
        primary_role: True for the member's main role.

    Source: cloud-api-reference-2021, "Patients" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("primaryRole", "primary_role", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    primary_role: bool | None | Unset = UNSET
