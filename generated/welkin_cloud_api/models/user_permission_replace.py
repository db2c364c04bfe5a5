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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserPermissionReplace:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserPermissionReplace)
        x = get("permissionName")
        if type(x) is not str:
            x = reading.read_member(UserPermissionReplace._fields[0], source, unreadable, notes, at)
        record.permission_name = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(UserPermissionReplace._fields[1], source, unreadable, notes, at)
        record.instance_name = x
        x = get("type")
        if (x := _user_permission_type(x) if type(x) is str else None) is None:
            x = reading.read_member(UserPermissionReplace._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("primaryRole", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserPermissionReplace._fields[3], source, unreadable, notes, at)
        record.primary_role = x
        x = get("effectiveDate", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(UserPermissionReplace._fields[4], source, unreadable, notes, at)
        record.effective_date = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
