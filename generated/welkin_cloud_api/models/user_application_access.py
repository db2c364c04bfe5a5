# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
