# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .program_phase_target import ProgramPhaseTarget
from .program_phase_type import ProgramPhaseType

_program_phase_type = reading.lookup(ProgramPhaseType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramPhaseFormationCreate(decoding.Model):
    """
    A phase of a program in a request.

    Attributes:
        name: Name of the phase.
        title: What people read.
        description: What happens in the phase.
        type_: Whether patients begin or end here.
        auto_finish_program: Whether reaching the phase finishes the program for the patient.
        navigate_to: The phases that a patient can go to from here; it can be left out.

    Source: cloud-api-reference-2021, "Programs" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("title", "title", decoding.text, required=False, nullable=False),
        decoding.Field("description", "description", decoding.text, required=False, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(ProgramPhaseType), required=False, nullable=False
        ),
        decoding.Field(
            "autoFinishProgram", "auto_finish_program", decoding.boolean, required=False, nullable=False
        ),
        decoding.Field(
            "navigateTo",
            "navigate_to",
            decoding.array(decoding.record(lambda: ProgramPhaseTarget)),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    type_: ProgramPhaseType | Unset = UNSET
    auto_finish_program: bool | Unset = UNSET
    navigate_to: list[ProgramPhaseTarget] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramPhaseFormationCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ProgramPhaseFormationCreate)
        x = get("name", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramPhaseFormationCreate._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramPhaseFormationCreate._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("description", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramPhaseFormationCreate._fields[2], source, unreadable, notes, at)
        record.description = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _program_phase_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ProgramPhaseFormationCreate._fields[3], source, unreadable, notes, at)
        record.type_ = x
        x = get("autoFinishProgram", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramPhaseFormationCreate._fields[4], source, unreadable, notes, at)
        record.auto_finish_program = x
        x = get("navigateTo", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.record_list(ProgramPhaseTarget._read, x, notes, f"{at}navigateTo")) is None:
            x = reading.read_member(ProgramPhaseFormationCreate._fields[5], source, unreadable, notes, at)
        record.navigate_to = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
