# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .program_node import ProgramNode
from .program_phase_formation import ProgramPhaseFormation


@define(kw_only=True, repr=False, field_transformer=hidden)
class Program(decoding.Model):
    """
    A course of care that the customer has designed: phases that a patient goes through, and which phase can
    follow which. That a patient is in it is told by a patient program.

    Attributes:
        name: Name of the program, such as `prog-weight`: what paths and patient programs call it.
        title: What people read.
        description: What the program is for.
        phases: The phases, in no order that means anything; `navigateTo` says what follows what.
        nodes: The drawing of the program in Designer: boxes, and arrows between them. Null in a draft
            that was written without.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("description", "description", decoding.text, required=True, nullable=False),
        decoding.Field(
            "phases",
            "phases",
            decoding.array(decoding.record(lambda: ProgramPhaseFormation)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "nodes",
            "nodes",
            decoding.array(decoding.record(lambda: ProgramNode)),
            required=True,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    description: str
    phases: list[ProgramPhaseFormation]
    nodes: list[ProgramNode] | None
