# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAppointmentUpdate(decoding.Model):
    """
    What can be changed about the appointment through its encounter.

    Attributes:
        host_id: The user who holds the visit from now on.

    Source: cloud-api-release-notes, "Encounters" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("hostId", "host_id", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    host_id: str | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterAppointmentUpdate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EncounterAppointmentUpdate)
        x = get("hostId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EncounterAppointmentUpdate._fields[0], source, unreadable, notes, at)
        record.host_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
