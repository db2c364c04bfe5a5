# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .user_permission_type import UserPermissionType


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserPermission(decoding.Model):
    """
    A role or a policy that the user has in one instance.

    Attributes:
        permission_name: Name of the role or policy.
        instance_name: The instance in which it holds.
        type_: Whether this is a role or a policy.
        primary_role: Whether this is the user's primary role. Says nothing on a policy.
        effective_date: From when a policy holds.
        created_at: When the user was given it.
        updated_at: When this was last changed.

    Source: cloud-api-reference-2021, "Users / Permissions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("permissionName", "permission_name", decoding.text, required=False, nullable=True),
        decoding.Field("instanceName", "instance_name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "type", "type_", decoding.enumeration(UserPermissionType), required=False, nullable=True
        ),
        decoding.Field("primaryRole", "primary_role", decoding.boolean, required=False, nullable=True),
        decoding.Field("effectiveDate", "effective_date", decoding.instant, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    permission_name: str | None | Unset = UNSET
    instance_name: str | None | Unset = UNSET
    type_: UserPermissionType | None | Unset = UNSET
    primary_role: bool | None | Unset = UNSET
    effective_date: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET


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
