# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/assessment-records/{assessmentRecordId}: Get an assessment record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_record import AssessmentRecord

OPERATION = Operation(
    id="getAssessmentRecord",
    name="assessment_records.get",
    method="GET",
    path="/patients/{patientId}/assessment-records/{assessmentRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("assessmentRecordId",), ("id",)),
    ),
    category="Assessment Records",
)


def build_request(
    patient_id: str,
    assessment_record_id: str,
    /,
) -> Request:
    """
    The request of `assessment_records.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records/{path_segment('assessment_record_id', assessment_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentRecord.from_dict(value, tolerated)
