# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}: Get a link to an assessment"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.encounter_assessment_link import EncounterAssessmentLink

OPERATION = Operation(
    id="getEncounterAssessment",
    name="encounter_assessments.get",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
        Repeated("path", ("assessmentLinkId",), ("id",)),
    ),
    category="Encounters",
)


def build_request(
    patient_id: str,
    encounter_id: str,
    assessment_link_id: str,
    /,
) -> Request:
    """
    The request of `encounter_assessments.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/assessments/{path_segment('assessment_link_id', assessment_link_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterAssessmentLink:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterAssessmentLink.from_dict(value, tolerated)
