# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .program_phase_target import ProgramPhaseTarget
from .program_phase_type import ProgramPhaseType


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
