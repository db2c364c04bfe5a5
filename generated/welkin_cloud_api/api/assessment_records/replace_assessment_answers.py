# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/assessment-records/{assessmentRecordId}/answers: Replace the answers of an assessment record"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, whole_body, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_record import AssessmentRecord

OPERATION = Operation(
    id="replaceAssessmentAnswers",
    name="assessment_records.replace_answers",
    method="PUT",
    path="/patients/{patientId}/assessment-records/{assessmentRecordId}/answers",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("assessmentRecordId",), ("id",)),
    ),
    category="Assessment Records",
    arguments=("fields",),
)
_BODY = decoding.Field("body", "fields", decoding.mapping(decoding.anything), required=True, nullable=False)


def build_request(
    patient_id: str,
    assessment_record_id: str,
    /,
    fields: Mapping[str, Any] | decoding.Model,
) -> Request:
    """
    The request of `assessment_records.replace_answers`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records/{path_segment('assessment_record_id', assessment_record_id)}/answers",
        json=whole_body(_BODY, fields, zulu_text),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentRecord.from_dict(value, tolerated)
