# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


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
