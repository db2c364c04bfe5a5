# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/programs/{program}: Update a patient program"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.patient_program import PatientProgram
from ...models.patient_program_status import PatientProgramStatus

OPERATION = Operation(
    id="updatePatientProgram",
    name="patient_programs.update",
    method="PATCH",
    path="/patients/{patientId}/programs/{program}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Patient Programs",
    arguments=(
        "assigned",
        "phase_name",
        "status",
    ),
)
_MEMBERS = (
    decoding.Field("assigned", "assigned", decoding.boolean, required=False, nullable=False),
    decoding.Field("phaseName", "phase_name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(PatientProgramStatus), required=False, nullable=False
    ),
)


def build_request(
    patient_id: str,
    program: str,
    /,
    *,
    assigned: bool | Unset = UNSET,
    phase_name: str | Unset = UNSET,
    status: PatientProgramStatus | str | Unset = UNSET,
) -> Request:
    """
    The request of `patient_programs.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs/{path_segment('program', program)}",
        json=body_members(
            _MEMBERS,
            {
                "assigned": assigned,
                "phaseName": phase_name,
                "status": status,
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
