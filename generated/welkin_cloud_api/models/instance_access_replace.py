# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class InstanceAccessReplace(decoding.Model):
    """
    What the user shall be able to open in one instance.

    Attributes:
        instance_name: Name of the instance, as in addresses.
        workshop_access_enabled: Whether the user may open the workshop, where forms and types are
            designed.
        audit_data_access_enabled: Whether the user may read the data audit of the instance.

    Source: cloud-api-reference-2021, "Users / Application access" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
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
    )
    _spell = staticmethod(decoding.zulu_text)

    instance_name: str
    workshop_access_enabled: bool
    audit_data_access_enabled: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> InstanceAccessReplace:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(InstanceAccessReplace)
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(InstanceAccessReplace._fields[0], source, unreadable, notes, at)
        record.instance_name = x
        x = get("workshopAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(InstanceAccessReplace._fields[1], source, unreadable, notes, at)
        record.workshop_access_enabled = x
        x = get("auditDataAccessEnabled")
        if type(x) is not bool:
            x = reading.read_member(InstanceAccessReplace._fields[2], source, unreadable, notes, at)
        record.audit_data_access_enabled = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
