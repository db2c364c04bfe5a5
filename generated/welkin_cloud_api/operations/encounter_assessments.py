# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `encounter_assessments`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.encounter_assessment_link import EncounterAssessmentLink

LIST_ENCOUNTER_ASSESSMENTS: Operation[EncounterAssessmentLink] = Operation(
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
    record="EncounterAssessmentLink",
    category="Encounters",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",)),
        Column("cdtId", ("string",)),
        Column("cdtName", ("string",)),
        Column("version", ("integer",)),
        Column("jsonBody", ("object",)),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_ENCOUNTER_ASSESSMENT: Operation[EncounterAssessmentLink] = Operation(
    id="createEncounterAssessment",
    name="encounter_assessments.create",
    method="POST",
    path="/patients/{patientId}/encounters/{encounterId}/assessments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="EncounterAssessmentLink",
    category="Encounters",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("assessment_name", "assessmentName", "json", "text", required=True),
        Parameter("assessment_record_id", "assessmentRecordId", "json", "text"),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_ENCOUNTER_ASSESSMENT: Operation[EncounterAssessmentLink] = Operation(
    id="getEncounterAssessment",
    name="encounter_assessments.get",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EncounterAssessmentLink",
    category="Encounters",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
        Repeated("path", ("assessmentLinkId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("assessment_link_id", "assessmentLinkId", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
DELETE_ENCOUNTER_ASSESSMENT: Operation[None] = Operation(
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
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("assessment_link_id", "assessmentLinkId", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
UPDATE_ENCOUNTER_ASSESSMENT: Operation[EncounterAssessmentLink] = Operation(
    id="updateEncounterAssessment",
    name="encounter_assessments.update",
    method="PATCH",
    path="/patients/{patientId}/encounters/{encounterId}/assessments/{assessmentLinkId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="EncounterAssessmentLink",
    category="Encounters",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("jsonBody", "source_id")),
        Repeated("path", ("assessmentLinkId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("assessment_link_id", "assessmentLinkId", "path", "text", required=True),
        Parameter("assessment_record_id", "assessmentRecordId", "json", "text"),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_ENCOUNTER_ASSESSMENTS,
    CREATE_ENCOUNTER_ASSESSMENT,
    GET_ENCOUNTER_ASSESSMENT,
    DELETE_ENCOUNTER_ASSESSMENT,
    UPDATE_ENCOUNTER_ASSESSMENT,
)
