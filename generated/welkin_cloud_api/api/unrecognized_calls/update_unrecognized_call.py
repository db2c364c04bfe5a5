# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /unrecognized-calls/{callId}: Give an unrecognized call to a patient"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.unrecognized_call import UnrecognizedCall
from ...models.unrecognized_call_status import UnrecognizedCallStatus

OPERATION = Operation(
    id="updateUnrecognizedCall",
    name="unrecognized_calls.update",
    method="PATCH",
    path="/unrecognized-calls/{callId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("callId",), ("id",)),
        Repeated("body", ("patientId",), ("patientId",)),
    ),
    category="Unrecognized Calls",
    arguments=(
        "patient_id",
        "status",
    ),
)
_MEMBERS = (
    decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(UnrecognizedCallStatus), required=True, nullable=False
    ),
)


def build_request(
    call_id: str,
    /,
    *,
    patient_id: str,
    status: UnrecognizedCallStatus | Literal["PENDING", "RESOLVED"],
) -> Request:
    """
    The request of `unrecognized_calls.update`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-calls/{path_segment('call_id', call_id)}",
        json=body_members(
            _MEMBERS,
            {
                "patientId": patient_id,
                "status": status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UnrecognizedCall:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UnrecognizedCall.from_dict(value, tolerated)
