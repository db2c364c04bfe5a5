# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> InstanceAccess:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(InstanceAccess)
        x = get("instanceId")
        if type(x) is not str:
            x = reading.read_member(InstanceAccess._fields[0], source, unreadable, notes, at)
        record.instance_id = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(InstanceAccess._fields[1], source, unreadable, notes, at)
        record.instance_name = x
        x = get("instanceDescription")
        if type(x) is not str:
            x = reading.read_member(InstanceAccess._fields[2], source, unreadable, notes, at)
        record.instance_description = x
        x = get("workshopAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(InstanceAccess._fields[3], source, unreadable, notes, at)
        record.workshop_access_enabled = x
        x = get("auditDataAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(InstanceAccess._fields[4], source, unreadable, notes, at)
        record.audit_data_access_enabled = x
        x = get("userEmailWithInstanceDomain", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(InstanceAccess._fields[5], source, unreadable, notes, at)
        record.user_email_with_instance_domain = x
        x = get("enabledTakenPersonally", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(InstanceAccess._fields[6], source, unreadable, notes, at)
        record.enabled_taken_personally = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ApplicationAccess:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ApplicationAccess)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(ApplicationAccess._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("userId")
        if type(x) is not str:
            x = reading.read_member(ApplicationAccess._fields[1], source, unreadable, notes, at)
        record.user_id = x
        x = get("adminAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(ApplicationAccess._fields[2], source, unreadable, notes, at)
        record.admin_access_enabled = x
        x = get("auditSecurityAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(ApplicationAccess._fields[3], source, unreadable, notes, at)
        record.audit_security_access_enabled = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(ApplicationAccess._fields[4], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(ApplicationAccess._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("instanceAccesses")
        if (x := reading.record_list(InstanceAccess._read, x, notes, f"{at}instanceAccesses")) is None:
            x = reading.read_member(ApplicationAccess._fields[6], source, unreadable, notes, at)
        record.instance_accesses = x
        record.unreadable_properties = unreadable
        if len(source) == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
