# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .user_permission_type import UserPermissionType


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserPermissionReplace(decoding.Model):
    """
    A role or a policy that the user shall have in one instance.

    Attributes:
        permission_name: Name of the role or policy, as Designer knows it.
        instance_name: The instance in which it shall hold.
        type_: Whether this is a role or a policy.
        primary_role: Whether this shall be the user's primary role.
        effective_date: From when a policy shall hold.

    Source: cloud-api-reference-2021, "Users / Permissions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("permissionName", "permission_name", decoding.text, required=True, nullable=False),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(UserPermissionType), required=True, nullable=False
        ),
        decoding.Field("primaryRole", "primary_role", decoding.boolean, required=False, nullable=False),
        decoding.Field("effectiveDate", "effective_date", decoding.instant, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    permission_name: str
    instance_name: str
    type_: UserPermissionType
    primary_role: bool | Unset = UNSET
    effective_date: datetime.datetime | Unset = UNSET
