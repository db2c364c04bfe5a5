# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/programs/{program}/phases: Move a patient to another phase"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.patient_program import PatientProgram

OPERATION = Operation(
    id="updatePatientProgramPhase",
    name="patient_programs.update_phase",
    method="PATCH",
    path="/patients/{patientId}/programs/{program}/phases",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Patient Programs",
    arguments=("phase_name",),
)
_MEMBERS = (decoding.Field("phaseName", "phase_name", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    program: str,
    /,
    *,
    phase_name: str,
) -> Request:
    """
    The request of `patient_programs.update_phase`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs/{path_segment('program', program)}/phases",
        json=body_members(
            _MEMBERS,
            {
                "phaseName": phase_name,
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
