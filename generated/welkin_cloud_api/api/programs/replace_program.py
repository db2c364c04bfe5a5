# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/programs/{programName}: Replace a program in the draft"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.program import Program
from ...models.program_node import ProgramNode
from ...models.program_phase_formation_create import ProgramPhaseFormationCreate

OPERATION = Operation(
    id="replaceProgram",
    name="programs.replace",
    method="PUT",
    path="/formations/draft/programs/{programName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Programs",
    arguments=(
        "name",
        "title",
        "description",
        "phases",
        "nodes",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field(
        "phases",
        "phases",
        decoding.array(decoding.record(lambda: ProgramPhaseFormationCreate)),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "nodes", "nodes", decoding.array(decoding.record(lambda: ProgramNode)), required=False, nullable=False
    ),
)


def build_request(
    program_name: str,
    /,
    *,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    description: str | Unset = UNSET,
    phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    nodes: Sequence[ProgramNode | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
) -> Request:
    """
    The request of `programs.replace`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/programs/{path_segment('program_name', program_name)}",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "title": title,
                "description": description,
                "phases": phases,
                "nodes": nodes,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Program:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Program.from_dict(value, tolerated)
