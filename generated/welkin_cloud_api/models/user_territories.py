# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritoriesEntry(decoding.Model):
    """
    A region of one instance, and the territories of it in which the user works.

    Attributes:
        name: Name of the region, as given in Designer.
        territories: Names of the territories within the region.
        instance_name: The instance the region belongs to.
        created_at: When the user was given the region.
        updated_at: When this was last changed.
        created_by: Who gave it: a user or an API client.
        updated_by: Who last changed it: a user or an API client.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=False, nullable=True
        ),
        decoding.Field("instanceName", "instance_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    territories: list[str] | None | Unset = UNSET
    instance_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritories(decoding.Model):
    """
    The regions and territories of one user, over all instances.

    Attributes:
        id: Welkin's id of this set.
        created_at: When it was created.
        updated_at: When it was last changed.
        created_by: Who created it: a user or an API client.
        updated_by: Who last changed it: a user or an API client.
        user_id: The user it belongs to.
        territories: The regions, each with its territories.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
        decoding.Field("userId", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "territories",
            "territories",
            decoding.array(decoding.record(lambda: UserTerritoriesEntry)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    territories: list[UserTerritoriesEntry] | None | Unset = UNSET
