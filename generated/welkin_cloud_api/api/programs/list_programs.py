# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/programs: List programs"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.program import Program

OPERATION = Operation(
    id="listPrograms",
    name="programs.list",
    method="GET",
    path="/formations/{version}/programs",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Programs",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `programs.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/programs",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Program:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Program.from_dict(value, tolerated)
