# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /unrecognized-calls/{callId}: Get an unrecognized call"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.unrecognized_call import UnrecognizedCall

OPERATION = Operation(
    id="getUnrecognizedCall",
    name="unrecognized_calls.get",
    method="GET",
    path="/unrecognized-calls/{callId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("callId",), ("id",)),),
    category="Unrecognized Calls",
)


def build_request(
    call_id: str,
    /,
) -> Request:
    """
    The request of `unrecognized_calls.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-calls/{path_segment('call_id', call_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UnrecognizedCall:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UnrecognizedCall.from_dict(value, tolerated)
