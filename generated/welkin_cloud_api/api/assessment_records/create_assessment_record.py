# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/assessment-records: Create an assessment record"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_record import AssessmentRecord

OPERATION = Operation(
    id="createAssessmentRecord",
    name="assessment_records.create",
    method="POST",
    path="/patients/{patientId}/assessment-records",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Assessment Records",
    arguments=("assessment_name",),
)
_MEMBERS = (
    decoding.Field("assessmentName", "assessment_name", decoding.text, required=True, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    assessment_name: str,
) -> Request:
    """
    The request of `assessment_records.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records",
        json=body_members(
            _MEMBERS,
            {
                "assessmentName": assessment_name,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentRecord.from_dict(value, tolerated)
