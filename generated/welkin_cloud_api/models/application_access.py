# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class InstanceAccess(decoding.Model):
    """
    What a user may open in one instance.

    Attributes:
        instance_id: Welkin's id of the instance.
        instance_name: Name of the instance, as in addresses.
        instance_description: What the customer calls the instance.
        workshop_access_enabled: Whether the user may open the workshop of the instance, where forms and
            types are designed.
        audit_data_access_enabled: Whether the user may read the data audit of the instance.
        user_email_with_instance_domain: Address that the user writes from in this instance. Missing
            where it has no domain for mail.
        enabled_taken_personally: Sent since 2026. What it means has not been described anywhere.

    Source: cloud-api-recordings, "Users / Application access" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("instanceId", "instance_id", decoding.text, required=True, nullable=False),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "instanceDescription", "instance_description", decoding.text, required=True, nullable=False
        ),
        decoding.Field(
            "workshopAccessEnabled",
            "workshop_access_enabled",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "auditDataAccessEnabled",
            "audit_data_access_enabled",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "userEmailWithInstanceDomain",
            "user_email_with_instance_domain",
            decoding.text,
            required=False,
            nullable=False,
        ),
        decoding.Field(
            "enabledTakenPersonally",
            "enabled_taken_personally",
            decoding.boolean,
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    instance_id: str
    instance_name: str
    instance_description: str
    workshop_access_enabled: bool
    audit_data_access_enabled: bool
    user_email_with_instance_domain: str | Unset = UNSET
    enabled_taken_personally: bool | Unset = UNSET


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
