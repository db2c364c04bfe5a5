# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/encounters/{encounterId}/assessments: List the assessments of an encounter"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.encounter_assessment_link import EncounterAssessmentLink

OPERATION = Operation(
    id="listEncounterAssessments",
    name="encounter_assessments.list",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/assessments",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
    ),
    category="Encounters",
    arguments=("checkpoint",),
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
) -> Request:
    """
    The request of `encounter_assessments.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/assessments",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterAssessmentLink:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterAssessmentLink.from_dict(value, tolerated)
