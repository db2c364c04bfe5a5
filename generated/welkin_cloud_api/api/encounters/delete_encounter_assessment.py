# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}: Remove an assessment from an encounter"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteEncounterAssessment",
    name="encounter_assessments.delete",
    method="DELETE",
    path="/patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Encounters",
)


def build_request(
    patient_id: str,
    encounter_id: str,
    assessment_link_id: str,
    /,
) -> Request:
    """
    The request of `encounter_assessments.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/assessments/{path_segment('assessment_link_id', assessment_link_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
