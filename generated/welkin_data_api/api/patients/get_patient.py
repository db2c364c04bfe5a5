# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{id}: Get a patient"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient import Patient

OPERATION = Operation(
    id="getPatient",
    name="patients.get",
    method="GET",
    path="/patients/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Patients",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `patients.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
