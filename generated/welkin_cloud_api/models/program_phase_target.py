# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramPhaseTarget(decoding.Model):
    """
    A phase that can follow another.

    Attributes:
        name: Name of the phase.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramPhaseTarget:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ProgramPhaseTarget)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(ProgramPhaseTarget._fields[0], source, unreadable, notes, at)
        record.name = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
