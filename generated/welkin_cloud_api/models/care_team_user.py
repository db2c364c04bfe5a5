# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .care_team_role import CareTeamRole


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamUser(decoding.Model):
    """
    A member of a care team with name and roles.

    Attributes:
        id: The user.
        username: Name the user signs in with.
        first_name: Given name.
        last_name: Family name.
        roles: What the user is in this instance.
        point_of_contact: True for the one member whom the patient reaches first.

    Source: cloud-api-reference-2021, "Patients" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("username", "username", decoding.text, required=False, nullable=True),
        decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=True),
        decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "roles",
            "roles",
            decoding.array(decoding.record(lambda: CareTeamRole)),
            required=False,
            nullable=True,
        ),
        decoding.Field("pointOfContact", "point_of_contact", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    username: str | None | Unset = UNSET
    first_name: str | None | Unset = UNSET
    last_name: str | None | Unset = UNSET
    roles: list[CareTeamRole] | None | Unset = UNSET
    point_of_contact: bool | None | Unset = UNSET
