# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class TaskPerson(decoding.Model):
    """
    Someone who has to do with a task: a user, or the patient it is about.

    Attributes:
        id: The user or patient.
        name: Name of the person.
        enabled: False for users who are switched off. Assumed for newer servers. (assumed)

    Source: cloud-api-reference-2021, "Tasks" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("enabled", "enabled", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    name: str | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> TaskPerson:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(TaskPerson)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(TaskPerson._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(TaskPerson._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("enabled", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(TaskPerson._fields[2], source, unreadable, notes, at)
        record.enabled = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
