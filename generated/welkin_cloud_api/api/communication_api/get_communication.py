# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /communications/{communicationId}: Get a communication"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.communication import Communication

OPERATION = Operation(
    id="getCommunication",
    name="communications.get",
    method="GET",
    path="/communications/{communicationId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("communicationId",), ("communicationId",)),),
    category="Communication API",
)


def build_request(
    communication_id: str,
    /,
) -> Request:
    """
    The request of `communications.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/communications/{path_segment('communication_id', communication_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Communication:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Communication.from_dict(value, tolerated)
