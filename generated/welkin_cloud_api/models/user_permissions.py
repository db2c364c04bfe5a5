# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .user_permission_type import UserPermissionType

_user_permission_type = reading.lookup(UserPermissionType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserPermission:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserPermission)
        x = get("permissionName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserPermission._fields[0], source, unreadable, notes, at)
        record.permission_name = x
        x = get("instanceName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserPermission._fields[1], source, unreadable, notes, at)
        record.instance_name = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _user_permission_type(x) if type(x) is str else None) is None:
            x = reading.read_member(UserPermission._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("primaryRole", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserPermission._fields[3], source, unreadable, notes, at)
        record.primary_role = x
        x = get("effectiveDate", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermission._fields[4], source, unreadable, notes, at)
        record.effective_date = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermission._fields[5], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermission._fields[6], source, unreadable, notes, at)
        record.updated_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserPermissions:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserPermissions)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(UserPermissions._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermissions._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermissions._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("userId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserPermissions._fields[3], source, unreadable, notes, at)
        record.user_id = x
        x = get("permissions", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(UserPermission._read, x, notes, f"{at}permissions")) is None
        ):
            x = reading.read_member(UserPermissions._fields[4], source, unreadable, notes, at)
        record.permissions = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
