# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/assessment-records/{assessmentRecordId}: Replace an assessment record"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_record import AssessmentRecord
from ...models.assessment_record_status import AssessmentRecordStatus

OPERATION = Operation(
    id="replaceAssessmentRecord",
    name="assessment_records.replace",
    method="PUT",
    path="/patients/{patientId}/assessment-records/{assessmentRecordId}",
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
)


def build_request(
    patient_id: str,
    assessment_record_id: str,
    /,
    *,
    id: str | None = None,
    assessment_name: str | None = None,
    assessment_title: str | None = None,
    assessment_cdt_name: str | None = None,
    version: int | None = None,
    status: AssessmentRecordStatus | Literal["COMPLETED", "IN_PROGRESS", "NEW"] | None = None,
    answers: Mapping[str, Any] | None = None,
    questions: Mapping[str, Any] | None = None,
    resolved_cdt_values: Mapping[str, Any] | None = None,
    scoring: Mapping[str, Any] | None = None,
    pfa: bool | None = None,
    folder_id: str | None = None,
    expiration_date: datetime.datetime | None = None,
    created_at: datetime.datetime | None = None,
    updated_at: datetime.datetime | None = None,
    finalized_date: datetime.datetime | None = None,
    local_created_date: datetime.datetime | None = None,
    local_updated_date: datetime.datetime | None = None,
    local_finalized_date: datetime.datetime | None = None,
    created_by: str | None = None,
    updated_by: str | None = None,
    created_by_name: str | None = None,
    updated_by_name: str | None = None,
) -> Request:
    """
    The request of `assessment_records.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records/{path_segment('assessment_record_id', assessment_record_id)}",
        json=body_members(
            {
                "id": id,
                "patientId": patient_id,
                "assessmentName": assessment_name,
                "assessmentTitle": assessment_title,
                "assessmentCdtName": assessment_cdt_name,
                "version": version,
                "status": status,
                "answers": answers,
                "questions": questions,
                "resolvedCdtValues": resolved_cdt_values,
                "scoring": scoring,
                "pfa": pfa,
                "folderId": folder_id,
                "expirationDate": expiration_date,
                "createdAt": created_at,
                "updatedAt": updated_at,
                "finalizedDate": finalized_date,
                "localCreatedDate": local_created_date,
                "localUpdatedDate": local_updated_date,
                "localFinalizedDate": local_finalized_date,
                "createdBy": created_by,
                "updatedBy": updated_by,
                "createdByName": created_by_name,
                "updatedByName": updated_by_name,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentRecord.from_dict(value, tolerated)
