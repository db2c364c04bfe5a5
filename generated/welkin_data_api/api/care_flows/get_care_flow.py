# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /care_flows/{id}: Get a care flow"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.care_flow import CareFlow

OPERATION = Operation(
    id="getCareFlow",
    name="care_flows.get",
    method="GET",
    path="/care_flows/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Care Flows",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `care_flows.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/care_flows/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CareFlow:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CareFlow.from_dict(value, tolerated)
