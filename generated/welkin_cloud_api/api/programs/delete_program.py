# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /formations/draft/programs/{programName}: Delete a program from the draft"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteProgram",
    name="programs.delete",
    method="DELETE",
    path="/formations/draft/programs/{programName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Programs",
)


def build_request(
    program_name: str,
    /,
) -> Request:
    """
    The request of `programs.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/programs/{path_segment('program_name', program_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
