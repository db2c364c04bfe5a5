# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/encounters/{encounterId}/assessments: Add an assessment to an encounter"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.encounter_assessment_link import EncounterAssessmentLink

OPERATION = Operation(
    id="createEncounterAssessment",
    name="encounter_assessments.create",
    method="POST",
    path="/patients/{patientId}/encounters/{encounterId}/assessments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
    ),
    category="Encounters",
    arguments=(
        "assessment_name",
        "assessment_record_id",
    ),
)
_MEMBERS = (
    decoding.Field("assessmentName", "assessment_name", decoding.text, required=True, nullable=False),
    decoding.Field(
        "assessmentRecordId", "assessment_record_id", decoding.text, required=False, nullable=False
    ),
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
    *,
    assessment_name: str,
    assessment_record_id: str | Unset = UNSET,
) -> Request:
    """
    The request of `encounter_assessments.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/assessments",
        json=body_members(
            _MEMBERS,
            {
                "assessmentName": assessment_name,
                "assessmentRecordId": assessment_record_id,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterAssessmentLink:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterAssessmentLink.from_dict(value, tolerated)
