# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/programs/history/{patientProgramId}: Get a patient program by its id"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient_program import PatientProgram

OPERATION = Operation(
    id="getPatientProgramHistory",
    name="patient_programs.get_history",
    method="GET",
    path="/patients/{patientId}/programs/history/{patientProgramId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("patientProgramId",), ("id",)),
    ),
    category="Patient Programs",
)


def build_request(
    patient_id: str,
    patient_program_id: str,
    /,
) -> Request:
    """
    The request of `patient_programs.get_history`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs/history/{path_segment('patient_program_id', patient_program_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PatientProgram:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PatientProgram.from_dict(value, tolerated)
