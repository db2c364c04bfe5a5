# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/assessment-records/{assessmentRecordId}: Replace an assessment record"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "id",
        "assessment_name",
        "assessment_title",
        "assessment_cdt_name",
        "version",
        "status",
        "answers",
        "questions",
        "resolved_cdt_values",
        "scoring",
        "pfa",
        "folder_id",
        "expiration_date",
        "created_at",
        "updated_at",
        "finalized_date",
        "local_created_date",
        "local_updated_date",
        "local_finalized_date",
        "created_by",
        "updated_by",
        "created_by_name",
        "updated_by_name",
    ),
)
_MEMBERS = (
    decoding.Field("id", "id", decoding.text, required=False, nullable=False),
    decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field("assessmentName", "assessment_name", decoding.text, required=False, nullable=False),
    decoding.Field("assessmentTitle", "assessment_title", decoding.text, required=False, nullable=False),
    decoding.Field("assessmentCdtName", "assessment_cdt_name", decoding.text, required=False, nullable=False),
    decoding.Field("version", "version", decoding.integer, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(AssessmentRecordStatus), required=False, nullable=False
    ),
    decoding.Field("answers", "answers", decoding.mapping(decoding.anything), required=False, nullable=False),
    decoding.Field(
        "questions", "questions", decoding.mapping(decoding.anything), required=False, nullable=False
    ),
    decoding.Field(
        "resolvedCdtValues",
        "resolved_cdt_values",
        decoding.mapping(decoding.anything),
        required=False,
        nullable=False,
    ),
    decoding.Field("scoring", "scoring", decoding.mapping(decoding.anything), required=False, nullable=False),
    decoding.Field("pfa", "pfa", decoding.boolean, required=False, nullable=False),
    decoding.Field("folderId", "folder_id", decoding.text, required=False, nullable=True),
    decoding.Field("expirationDate", "expiration_date", decoding.instant, required=False, nullable=True),
    decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=False),
    decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=False),
    decoding.Field("finalizedDate", "finalized_date", decoding.instant, required=False, nullable=True),
    decoding.Field(
        "localCreatedDate", "local_created_date", decoding.instant, required=False, nullable=False
    ),
    decoding.Field(
        "localUpdatedDate", "local_updated_date", decoding.instant, required=False, nullable=False
    ),
    decoding.Field(
        "localFinalizedDate", "local_finalized_date", decoding.instant, required=False, nullable=True
    ),
    decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=False),
    decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=False),
    decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=False),
    decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    assessment_record_id: str,
    /,
    *,
    id: str | Unset = UNSET,
    assessment_name: str | Unset = UNSET,
    assessment_title: str | Unset = UNSET,
    assessment_cdt_name: str | Unset = UNSET,
    version: int | Unset = UNSET,
    status: AssessmentRecordStatus | Literal["COMPLETED", "IN_PROGRESS", "NEW"] | Unset = UNSET,
    answers: Mapping[str, Any] | decoding.Model | Unset = UNSET,
    questions: Mapping[str, Any] | decoding.Model | Unset = UNSET,
    resolved_cdt_values: Mapping[str, Any] | decoding.Model | Unset = UNSET,
    scoring: Mapping[str, Any] | decoding.Model | Unset = UNSET,
    pfa: bool | Unset = UNSET,
    folder_id: str | None | Unset = UNSET,
    expiration_date: datetime.datetime | None | Unset = UNSET,
    created_at: datetime.datetime | Unset = UNSET,
    updated_at: datetime.datetime | Unset = UNSET,
    finalized_date: datetime.datetime | None | Unset = UNSET,
    local_created_date: datetime.datetime | Unset = UNSET,
    local_updated_date: datetime.datetime | Unset = UNSET,
    local_finalized_date: datetime.datetime | None | Unset = UNSET,
    created_by: str | Unset = UNSET,
    updated_by: str | Unset = UNSET,
    created_by_name: str | Unset = UNSET,
    updated_by_name: str | Unset = UNSET,
) -> Request:
    """
    The request of `assessment_records.replace`.

    A member that is left out is not sent. None is sent as null where the member's type has None, and
    refused elsewhere.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records/{path_segment('assessment_record_id', assessment_record_id)}",
        json=body_members(
            _MEMBERS,
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
