# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /formations/draft/programs: Create a program in the draft"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.program import Program
from ...models.program_node import ProgramNode
from ...models.program_phase_formation_create import ProgramPhaseFormationCreate

OPERATION = Operation(
    id="createProgram",
    name="programs.create",
    method="POST",
    path="/formations/draft/programs",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Programs",
)


def build_request(
    *,
    name: str,
    title: str | None = None,
    description: str | None = None,
    phases: Sequence[ProgramPhaseFormationCreate | Mapping[str, Any]] | None = None,
    nodes: Sequence[ProgramNode | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `programs.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/formations/draft/programs",
        json=body_members(
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
