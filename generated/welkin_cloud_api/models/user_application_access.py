# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserApplicationAccess(decoding.Model):
    """
    Which tenant-wide applications a new or changed user may open.

    Attributes:
        admin_access_enabled: Whether the user may open Admin, where the tenant is managed.
        audit_security_access_enabled: Whether the user may read the security audit.

    Source: cloud-api-postman, "Users" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "adminAccessEnabled", "admin_access_enabled", decoding.boolean, required=False, nullable=False
        ),
        decoding.Field(
            "auditSecurityAccessEnabled",
            "audit_security_access_enabled",
            decoding.boolean,
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    admin_access_enabled: bool | Unset = UNSET
    audit_security_access_enabled: bool | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserApplicationAccess:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserApplicationAccess)
        x = get("adminAccessEnabled", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserApplicationAccess._fields[0], source, unreadable, notes, at)
        record.admin_access_enabled = x
        x = get("auditSecurityAccessEnabled", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserApplicationAccess._fields[1], source, unreadable, notes, at)
        record.audit_security_access_enabled = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
