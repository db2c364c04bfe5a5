# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritoriesEntryReplace(decoding.Model):
    """
    A region of one instance, and the territories of it in which the user shall work.

    Attributes:
        name: Name of the region, as given in Designer.
        territories: Names of the territories within the region.
        instance_name: The instance the region belongs to.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=True, nullable=False
        ),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    territories: list[str]
    instance_name: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserTerritoriesEntryReplace:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(UserTerritoriesEntryReplace)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(UserTerritoriesEntryReplace._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("territories")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(UserTerritoriesEntryReplace._fields[1], source, unreadable, notes, at)
        record.territories = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(UserTerritoriesEntryReplace._fields[2], source, unreadable, notes, at)
        record.instance_name = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
