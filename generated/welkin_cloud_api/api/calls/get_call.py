# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/calls/{callId}: Get a call"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.call import Call

OPERATION = Operation(
    id="getCall",
    name="calls.get",
    method="GET",
    path="/patients/{patientId}/calls/{callId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("callId",), ("id",)),
    ),
    category="Calls",
)


def build_request(
    patient_id: str,
    call_id: str,
    /,
) -> Request:
    """
    The request of `calls.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/calls/{path_segment('call_id', call_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Call:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Call.from_dict(value, tolerated)
