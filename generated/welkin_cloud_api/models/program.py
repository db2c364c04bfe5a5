# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .program_phase_target import ProgramPhaseTarget
from .program_phase_type import ProgramPhaseType


class ProgramNodeType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `ProgramNodeTypeValue`.
    """

    GRAPHNODE = "graphNode"
    SMOOTHSTEP = "smoothstep"


_program_node_type = reading.lookup(ProgramNodeType)
_program_phase_type = reading.lookup(ProgramPhaseType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramNode:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ProgramNode)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(ProgramNode._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("type")
        if (x := _program_node_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ProgramNode._fields[1], source, unreadable, notes, at)
        record.type_ = x
        x = get("data", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := ProgramNodeData._read(x, notes, f"{at}data.") if type(x) is dict else None) is None:
            x = reading.read_member(ProgramNode._fields[2], source, unreadable, notes, at)
        record.data = x
        x = get("position", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := ProgramNodePosition._read(x, notes, f"{at}position.") if type(x) is dict else None
        ) is None:
            x = reading.read_member(ProgramNode._fields[3], source, unreadable, notes, at)
        record.position = x
        x = get("source", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[4], source, unreadable, notes, at)
        record.source = x
        x = get("target", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[5], source, unreadable, notes, at)
        record.target = x
        x = get("sourceHandle", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[6], source, unreadable, notes, at)
        record.source_handle = x
        x = get("targetHandle", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[7], source, unreadable, notes, at)
        record.target_handle = x
        x = get("arrowHeadType", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[8], source, unreadable, notes, at)
        record.arrow_head_type = x
        x = get("animated", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(ProgramNode._fields[9], source, unreadable, notes, at)
        record.animated = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramNodeData:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ProgramNodeData)
        x = get("label")
        if type(x) is not str:
            x = reading.read_member(ProgramNodeData._fields[0], source, unreadable, notes, at)
        record.label = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _program_phase_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ProgramNodeData._fields[1], source, unreadable, notes, at)
        record.type_ = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramNodePosition:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ProgramNodePosition)
        x = get("x")
        if (x := reading.number(x)) is None:
            x = reading.read_member(ProgramNodePosition._fields[0], source, unreadable, notes, at)
        record.x = x
        x = get("y")
        if (x := reading.number(x)) is None:
            x = reading.read_member(ProgramNodePosition._fields[1], source, unreadable, notes, at)
        record.y = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramPhaseFormation(decoding.Model):
    """
    A phase of a program as designed.

    Attributes:
        name: Name of the phase.
        title: What people read.
        description: What happens in the phase.
        type_: Whether patients begin or end here.
        auto_finish_program: Whether reaching the phase finishes the program for the patient.
        navigate_to: The phases that a patient can go to from here. Null in a draft that was written
            without.

    Source: cloud-api-recordings, "Programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("description", "description", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(ProgramPhaseType), required=True, nullable=False
        ),
        decoding.Field(
            "autoFinishProgram", "auto_finish_program", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field(
            "navigateTo",
            "navigate_to",
            decoding.array(decoding.record(lambda: ProgramPhaseTarget)),
            required=True,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    description: str
    type_: ProgramPhaseType
    auto_finish_program: bool
    navigate_to: list[ProgramPhaseTarget] | None

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramPhaseFormation:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ProgramPhaseFormation)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(ProgramPhaseFormation._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(ProgramPhaseFormation._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("description")
        if type(x) is not str:
            x = reading.read_member(ProgramPhaseFormation._fields[2], source, unreadable, notes, at)
        record.description = x
        x = get("type")
        if (x := _program_phase_type(x) if type(x) is str else None) is None:
            x = reading.read_member(ProgramPhaseFormation._fields[3], source, unreadable, notes, at)
        record.type_ = x
        x = get("autoFinishProgram")
        if type(x) is not bool:
            x = reading.read_member(ProgramPhaseFormation._fields[4], source, unreadable, notes, at)
        record.auto_finish_program = x
        x = get("navigateTo", UNSET)
        if (
            x is not None
            and (x := reading.record_list(ProgramPhaseTarget._read, x, notes, f"{at}navigateTo")) is None
        ):
            x = reading.read_member(ProgramPhaseFormation._fields[5], source, unreadable, notes, at)
        record.navigate_to = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Program:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(Program)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(Program._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(Program._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("description")
        if type(x) is not str:
            x = reading.read_member(Program._fields[2], source, unreadable, notes, at)
        record.description = x
        x = get("phases")
        if (x := reading.record_list(ProgramPhaseFormation._read, x, notes, f"{at}phases")) is None:
            x = reading.read_member(Program._fields[3], source, unreadable, notes, at)
        record.phases = x
        x = get("nodes", UNSET)
        if x is not None and (x := reading.record_list(ProgramNode._read, x, notes, f"{at}nodes")) is None:
            x = reading.read_member(Program._fields[4], source, unreadable, notes, at)
        record.nodes = x
        record.unreadable_properties = unreadable
        if len(source) == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
