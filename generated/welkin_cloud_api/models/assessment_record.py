# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .record_source_type import RecordSourceType


class AssessmentRecordStatus(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentRecordStatusValue`.
    """

    COMPLETED = "COMPLETED"
    IN_PROGRESS = "IN_PROGRESS"
    NEW = "NEW"


_assessment_record_status = reading.lookup(AssessmentRecordStatus)
_record_source_type = reading.lookup(RecordSourceType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentAnswers:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentAnswers)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(AssessmentAnswers._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentAnswers._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("created_by")
        if type(x) is not str:
            x = reading.read_member(AssessmentAnswers._fields[2], source, unreadable, notes, at)
        record.created_by = x
        x = get("created_by_name")
        if type(x) is not str:
            x = reading.read_member(AssessmentAnswers._fields[3], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentAnswers._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updated_by")
        if type(x) is not str:
            x = reading.read_member(AssessmentAnswers._fields[5], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updated_by_name")
        if type(x) is not str:
            x = reading.read_member(AssessmentAnswers._fields[6], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("source_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(AssessmentAnswers._fields[7], source, unreadable, notes, at)
        record.source_id = x
        x = get("source_name", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(AssessmentAnswers._fields[8], source, unreadable, notes, at)
        record.source_name = x
        x = get("source_type", UNSET)
        if x is not None and (x := _record_source_type(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentAnswers._fields[9], source, unreadable, notes, at)
        record.source_type = x
        x = get("external_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(AssessmentAnswers._fields[10], source, unreadable, notes, at)
        record.external_id = x
        x = get("external_guid", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(AssessmentAnswers._fields[11], source, unreadable, notes, at)
        record.external_guid = x
        record.unreadable_properties = unreadable
        if len(source) == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentRecord:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AssessmentRecord)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("assessmentName")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[2], source, unreadable, notes, at)
        record.assessment_name = x
        x = get("assessmentTitle")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[3], source, unreadable, notes, at)
        record.assessment_title = x
        x = get("assessmentCdtName")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[4], source, unreadable, notes, at)
        record.assessment_cdt_name = x
        x = get("version")
        if type(x) is not int:
            x = reading.read_member(AssessmentRecord._fields[5], source, unreadable, notes, at)
        record.version = x
        x = get("status")
        if (x := _assessment_record_status(x) if type(x) is str else None) is None:
            x = reading.read_member(AssessmentRecord._fields[6], source, unreadable, notes, at)
        record.status = x
        x = get("answers")
        if (x := AssessmentAnswers._read(x, notes, f"{at}answers.") if type(x) is dict else None) is None:
            x = reading.read_member(AssessmentRecord._fields[7], source, unreadable, notes, at)
        record.answers = x
        x = get("questions")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[8], source, unreadable, notes, at)
        record.questions = x
        x = get("resolvedCdtValues")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[9], source, unreadable, notes, at)
        record.resolved_cdt_values = x
        x = get("scoring")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[10], source, unreadable, notes, at)
        record.scoring = x
        x = get("pfa")
        if type(x) is not bool:
            x = reading.read_member(AssessmentRecord._fields[11], source, unreadable, notes, at)
        record.pfa = x
        x = get("folderId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(AssessmentRecord._fields[12], source, unreadable, notes, at)
        record.folder_id = x
        x = get("expirationDate", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[13], source, unreadable, notes, at)
        record.expiration_date = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[14], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[15], source, unreadable, notes, at)
        record.updated_at = x
        x = get("finalizedDate", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[16], source, unreadable, notes, at)
        record.finalized_date = x
        x = get("localCreatedDate")
        if (x := reading.local_instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[17], source, unreadable, notes, at)
        record.local_created_date = x
        x = get("localUpdatedDate")
        if (x := reading.local_instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[18], source, unreadable, notes, at)
        record.local_updated_date = x
        x = get("localFinalizedDate", UNSET)
        if x is not None and (x := reading.local_instant(x)) is None:
            x = reading.read_member(AssessmentRecord._fields[19], source, unreadable, notes, at)
        record.local_finalized_date = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[20], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[21], source, unreadable, notes, at)
        record.updated_by = x
        x = get("createdByName")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[22], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedByName")
        if type(x) is not str:
            x = reading.read_member(AssessmentRecord._fields[23], source, unreadable, notes, at)
        record.updated_by_name = x
        record.unreadable_properties = unreadable
        if len(source) == 24 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
