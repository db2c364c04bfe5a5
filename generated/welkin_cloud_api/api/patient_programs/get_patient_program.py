# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/programs/{program}: Get a patient program by name"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient_program import PatientProgram

OPERATION = Operation(
    id="getPatientProgram",
    name="patient_programs.get",
    method="GET",
    path="/patients/{patientId}/programs/{program}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Patient Programs",
)


def build_request(
    patient_id: str,
    program: str,
    /,
) -> Request:
    """
    The request of `patient_programs.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs/{path_segment('program', program)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PatientProgram:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PatientProgram.from_dict(value, tolerated)
