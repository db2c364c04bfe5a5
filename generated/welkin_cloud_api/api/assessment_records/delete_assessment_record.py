# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /patients/{patientId}/assessment-records/{assessmentRecordId}: Delete an assessment record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteAssessmentRecord",
    name="assessment_records.delete",
    method="DELETE",
    path="/patients/{patientId}/assessment-records/{assessmentRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Assessment Records",
)


def build_request(
    patient_id: str,
    assessment_record_id: str,
    /,
) -> Request:
    """
    The request of `assessment_records.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records/{path_segment('assessment_record_id', assessment_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
