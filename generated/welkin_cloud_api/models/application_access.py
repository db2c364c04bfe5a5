# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .instance_access import InstanceAccess


@define(kw_only=True, repr=False, field_transformer=hidden)
class ApplicationAccess(decoding.Model):
    """
    Which of Welkin's own applications a user may open: Admin and the security audit for the whole tenant,
    Designer's workshop and the data audit for each instance. It says nothing about patients; roles and
    policies do.

    Attributes:
        id: Welkin's id of this set of permissions.
        user_id: The user it belongs to.
        admin_access_enabled: Whether the user may open Admin, where the tenant is managed.
        audit_security_access_enabled: Whether the user may read the security audit.
        created_at: When it was created.
        updated_at: When it was last changed.
        instance_accesses: What the user may open in each instance.

    Source: cloud-api-recordings, "Users / Application access" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("userId", "user_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "adminAccessEnabled", "admin_access_enabled", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field(
            "auditSecurityAccessEnabled",
            "audit_security_access_enabled",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "instanceAccesses",
            "instance_accesses",
            decoding.array(decoding.record(lambda: InstanceAccess)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    user_id: str
    admin_access_enabled: bool
    audit_security_access_enabled: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime
    instance_accesses: list[InstanceAccess]
