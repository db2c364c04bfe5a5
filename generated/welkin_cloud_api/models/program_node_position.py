# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramNodePosition(decoding.Model):
    """
    Where a box lies in the drawing of a program.

    Attributes:
        x: Distance from the left.
        y: Distance from the top.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("x", "x", decoding.number, required=True, nullable=False),
        decoding.Field("y", "y", decoding.number, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    x: float
    y: float
