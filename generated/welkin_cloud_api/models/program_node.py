# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .program_node_data import ProgramNodeData
from .program_node_position import ProgramNodePosition
from .program_node_type import ProgramNodeType


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramNode(decoding.Model):
    """
    A part of the drawing of a program. A box has `data` and `position`; an arrow has the members from
    `source` on. It is for people to look at; what can follow what is told by the phases.

    Attributes:
        id: Id within the drawing.
        type_: Whether this is a box or an arrow.
        data: What a box stands for.
        position: Where a box lies.
        source: The box where an arrow begins.
        target: The box where an arrow ends.
        source_handle: The side of the box where an arrow begins.
        target_handle: The side of the box where an arrow ends.
        arrow_head_type: How the head of an arrow is drawn.
        animated: Whether an arrow moves on the screen.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(ProgramNodeType), required=True, nullable=False),
        decoding.Field(
            "data", "data", decoding.record(lambda: ProgramNodeData), required=False, nullable=False
        ),
        decoding.Field(
            "position",
            "position",
            decoding.record(lambda: ProgramNodePosition),
            required=False,
            nullable=False,
        ),
        decoding.Field("source", "source", decoding.text, required=False, nullable=False),
        decoding.Field("target", "target", decoding.text, required=False, nullable=False),
        decoding.Field("sourceHandle", "source_handle", decoding.text, required=False, nullable=False),
        decoding.Field("targetHandle", "target_handle", decoding.text, required=False, nullable=False),
        decoding.Field("arrowHeadType", "arrow_head_type", decoding.text, required=False, nullable=False),
        decoding.Field("animated", "animated", decoding.boolean, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    type_: ProgramNodeType
    data: ProgramNodeData | Unset = UNSET
    position: ProgramNodePosition | Unset = UNSET
    source: str | Unset = UNSET
    target: str | Unset = UNSET
    source_handle: str | Unset = UNSET
    target_handle: str | Unset = UNSET
    arrow_head_type: str | Unset = UNSET
    animated: bool | Unset = UNSET
