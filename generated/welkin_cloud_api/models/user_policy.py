# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .user_permission_type import UserPermissionType


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserPolicy(decoding.Model):
    """
    A security policy that a user has in one instance, without a role.

    Attributes:
        permission_name: Name of the policy.
        instance_name: The instance in which it holds.
        type_: Always `SECURITY_POLICY`.
        effective_date: From when the policy holds.
        created_at: When the user was given the policy.
        updated_at: When this was last changed.

    Source: cloud-api-recordings, "Users" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("permissionName", "permission_name", decoding.text, required=True, nullable=False),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(UserPermissionType), required=True, nullable=False
        ),
        decoding.Field("effectiveDate", "effective_date", decoding.instant, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    permission_name: str
    instance_name: str
    type_: UserPermissionType
    effective_date: datetime.datetime
    created_at: datetime.datetime
    updated_at: datetime.datetime
