# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .record_source_type import RecordSourceType


class AssessmentRecordStatus(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentRecordStatusValue`.
    """

    COMPLETED = "COMPLETED"
    IN_PROGRESS = "IN_PROGRESS"
    NEW = "NEW"


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentAnswers(decoding.Model):
    """
    The answers of a record: system fields, which Welkin keeps, and one member for each question, named
    `{refCdtName}__{refCdtFieldName}`, such as `cdt-habits__cdtf-smoker`. A question without an answer is
    null, not missing.

    Attributes:
        id: The id of the record, once more.
        created_at: When the answers were created.
        created_by: Id of the user or API client that created them.
        created_by_name: Name of whoever created them; an API client is `API_CLIENT:` and its name.
        updated_at: When the answers were last changed.
        updated_by: Id of the user or API client that last changed them.
        updated_by_name: Name of whoever last changed them; an API client is `API_CLIENT:` and its name.
        source_id: Id of the assessment record that the answers came from.
        source_name: Name of the questionnaire.
        source_type: `ASSESSMENT` here.
        external_id: Id that another system knows the record by.
        external_guid: UUID that another system knows the record by.

    Source: cloud-api-recordings, "Assessment records" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_by", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("created_by_name", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updated_by", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("updated_by_name", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("source_id", "source_id", decoding.text, required=True, nullable=True),
        decoding.Field("source_name", "source_name", decoding.text, required=True, nullable=True),
        decoding.Field(
            "source_type", "source_type", decoding.enumeration(RecordSourceType), required=True, nullable=True
        ),
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=True),
        decoding.Field("external_guid", "external_guid", decoding.text, required=True, nullable=True),
    )
    _takes_more = True
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime
    created_by: str
    created_by_name: str
    updated_at: datetime.datetime
    updated_by: str
    updated_by_name: str
    source_id: str | None
    source_name: str | None
    source_type: RecordSourceType | None
    external_id: str | None
    external_guid: str | None


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentRecord(decoding.Model):
    """
    A questionnaire filled in for a patient, or being filled in. Designer says what is asked; the record
    holds the answers and how far they have got.

    Attributes:
        id: Welkin's id of the record. Given on creation and never changed.
        patient_id: The patient the answers are about.
        assessment_name: Name of the questionnaire, such as `asm-intake`.
        assessment_title: What people read as its name.
        assessment_cdt_name: Name of the hidden custom data type in which the answers are kept, `_asm-
            intake` for `asm-intake`.
        version: The formation (a deployment of what was designed) that the record was written under.
        status: How far the record has got.
        answers: The answers, beside system fields.
        questions: The questions as they were asked, by the keys of the answers. Empty until the record
            is completed.
        resolved_cdt_values: Values of the patient that the questionnaire shows, by key.
        scoring: The scores, by name. Empty where the questionnaire is not scored.
        pfa: Whether the questionnaire was sent to the patient to fill in.
        folder_id: The folder the record lies in; null outside of folders.
        expiration_date: Until when it can be filled in; null where there is no end.
        created_at: When the record was created.
        updated_at: When the record was last changed.
        finalized_date: When the record was completed; null before.
        local_created_date: The same instant as `createdAt`, in local time.
        local_updated_date: The same instant as `updatedAt`, in local time.
        local_finalized_date: The same instant as `finalizedDate`, in local time; null before.
        created_by: Who created the record: a user or an API client.
        updated_by: Who last changed the record: a user or an API client.
        created_by_name: Name of whoever created the record; an API client is `API_CLIENT:` and its
            name.
        updated_by_name: Name of whoever last changed the record; an API client is `API_CLIENT:` and its
            name.

    Source: cloud-api-recordings, "Assessment records" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("assessmentName", "assessment_name", decoding.text, required=True, nullable=False),
        decoding.Field("assessmentTitle", "assessment_title", decoding.text, required=True, nullable=False),
        decoding.Field(
            "assessmentCdtName", "assessment_cdt_name", decoding.text, required=True, nullable=False
        ),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=False),
        decoding.Field(
            "status", "status", decoding.enumeration(AssessmentRecordStatus), required=True, nullable=False
        ),
        decoding.Field(
            "answers", "answers", decoding.record(lambda: AssessmentAnswers), required=True, nullable=False
        ),
        decoding.Field(
            "questions", "questions", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
        decoding.Field(
            "resolvedCdtValues",
            "resolved_cdt_values",
            decoding.mapping(decoding.anything),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "scoring", "scoring", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("pfa", "pfa", decoding.boolean, required=True, nullable=False),
        decoding.Field("folderId", "folder_id", decoding.text, required=True, nullable=True),
        decoding.Field("expirationDate", "expiration_date", decoding.instant, required=True, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("finalizedDate", "finalized_date", decoding.instant, required=True, nullable=True),
        decoding.Field(
            "localCreatedDate", "local_created_date", decoding.local_instant, required=True, nullable=False
        ),
        decoding.Field(
            "localUpdatedDate", "local_updated_date", decoding.local_instant, required=True, nullable=False
        ),
        decoding.Field(
            "localFinalizedDate", "local_finalized_date", decoding.local_instant, required=True, nullable=True
        ),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    assessment_name: str
    assessment_title: str
    assessment_cdt_name: str
    version: int
    status: AssessmentRecordStatus
    answers: AssessmentAnswers
    questions: dict[str, Any]
    resolved_cdt_values: dict[str, Any]
    scoring: dict[str, Any]
    pfa: bool
    folder_id: str | None
    expiration_date: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    finalized_date: datetime.datetime | None
    local_created_date: datetime.datetime
    local_updated_date: datetime.datetime
    local_finalized_date: datetime.datetime | None
    created_by: str
    updated_by: str
    created_by_name: str
    updated_by_name: str
