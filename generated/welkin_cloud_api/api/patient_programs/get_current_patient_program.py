# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/programs/current/{programName}: Get a program that a patient is in"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient_program import PatientProgram

OPERATION = Operation(
    id="getCurrentPatientProgram",
    name="patient_programs.get_current",
    method="GET",
    path="/patients/{patientId}/programs/current/{programName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Patient Programs",
    arguments=(
        "assigned_programs",
        "sort",
    ),
)
_QUERY = (
    decoding.Field("assignedPrograms", "assigned_programs", decoding.boolean, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    program_name: str,
    /,
    *,
    assigned_programs: bool | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `patient_programs.get_current`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs/current/{path_segment('program_name', program_name)}",
        query=query_members(
            _QUERY,
            {
                "assignedPrograms": assigned_programs,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PatientProgram:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PatientProgram.from_dict(value, tolerated)
