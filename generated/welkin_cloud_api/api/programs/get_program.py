# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/programs/{programName}: Get a program"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.program import Program

OPERATION = Operation(
    id="getProgram",
    name="programs.get",
    method="GET",
    path="/formations/{version}/programs/{programName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Programs",
)


def build_request(
    version: str,
    program_name: str,
    /,
) -> Request:
    """
    The request of `programs.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/programs/{path_segment('program_name', program_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Program:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Program.from_dict(value, tolerated)
