# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .user_permission import UserPermission


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserPermissions(decoding.Model):
    """
    The security roles and policies of one user, over all instances.

    Attributes:
        id: Welkin's id of this set.
        created_at: When it was created.
        updated_at: When it was last changed.
        user_id: The user it belongs to.
        permissions: The roles and policies.

    Source: cloud-api-reference-2021, "Users / Permissions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("userId", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "permissions",
            "permissions",
            decoding.array(decoding.record(lambda: UserPermission)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    permissions: list[UserPermission] | None | Unset = UNSET
