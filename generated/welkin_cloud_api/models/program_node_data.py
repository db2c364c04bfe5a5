# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .program_phase_type import ProgramPhaseType


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramNodeData(decoding.Model):
    """
    What a box in the drawing of a program stands for.

    Attributes:
        label: The text in the box.
        type_: Where the phase stands in the program.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("label", "label", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(ProgramPhaseType), required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    label: str
    type_: ProgramPhaseType | Unset = UNSET
