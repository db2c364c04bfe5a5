# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden

from .record_source_type import RecordSourceType

_record_source_type = reading.lookup(RecordSourceType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAssessmentLinkBody(decoding.Model):
    """
    Which assessment belongs to the encounter, and the record that answers it.

    Attributes:
        assessment_name: The assessment to fill in, such as `asm-blood-pressure`.
        assessment_title: What people read instead of the assessment's name.
        assessment_record_id: The filled-in assessment; null until there is one.
        from_template: True where the encounter's template brought the link.
        relation: Always `ASSESSMENT`.
        id: The id of the link, once more.
        created_at: When the link was created.
        created_by: Id of the user or API client that created it.
        created_by_name: Name of whoever created it; an API client is called `API_CLIENT:` and its name.
        updated_at: When the link was last changed.
        updated_by: Id of the user or API client that last changed it.
        updated_by_name: Name of whoever last changed it; an API client is called `API_CLIENT:` and its
            name.
        source_id: The encounter that the link belongs to.
        source_name: `__encounter__`.
        source_type: `ENCOUNTER`.
        external_id: Id that another system knows the link by.
        external_guid: UUID that another system knows the link by.

    Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("assessmentName", "assessment_name", decoding.text, required=True, nullable=False),
        decoding.Field("assessmentTitle", "assessment_title", decoding.text, required=True, nullable=False),
        decoding.Field(
            "assessmentRecordId", "assessment_record_id", decoding.text, required=True, nullable=True
        ),
        decoding.Field("fromTemplate", "from_template", decoding.boolean, required=True, nullable=False),
        decoding.Field("relation", "relation", decoding.text, required=True, nullable=False),
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
    _spell = staticmethod(decoding.zulu_text)

    assessment_name: str
    assessment_title: str
    assessment_record_id: str | None
    from_template: bool
    relation: str
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
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterAssessmentLinkBody:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(EncounterAssessmentLinkBody)
        x = get("assessmentName")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[0], source, unreadable, notes, at)
        record.assessment_name = x
        x = get("assessmentTitle")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[1], source, unreadable, notes, at)
        record.assessment_title = x
        x = get("assessmentRecordId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[2], source, unreadable, notes, at)
        record.assessment_record_id = x
        x = get("fromTemplate")
        if type(x) is not bool:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[3], source, unreadable, notes, at)
        record.from_template = x
        x = get("relation")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[4], source, unreadable, notes, at)
        record.relation = x
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[5], source, unreadable, notes, at)
        record.id = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("created_by")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[7], source, unreadable, notes, at)
        record.created_by = x
        x = get("created_by_name")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[8], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[9], source, unreadable, notes, at)
        record.updated_at = x
        x = get("updated_by")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[10], source, unreadable, notes, at)
        record.updated_by = x
        x = get("updated_by_name")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[11], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("source_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[12], source, unreadable, notes, at)
        record.source_id = x
        x = get("source_name", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[13], source, unreadable, notes, at)
        record.source_name = x
        x = get("source_type", UNSET)
        if x is not None and (x := _record_source_type(x) if type(x) is str else None) is None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[14], source, unreadable, notes, at)
        record.source_type = x
        x = get("external_id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[15], source, unreadable, notes, at)
        record.external_id = x
        x = get("external_guid", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLinkBody._fields[16], source, unreadable, notes, at)
        record.external_guid = x
        record.unreadable_properties = unreadable
        if len(source) == 17 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAssessmentLink(decoding.Model):
    """
    Says that an assessment belongs to an encounter. It is a record of the system type
    `__encounter_assessment__`; the answers are not in it but in the assessment record that it names.

    Attributes:
        id: Welkin's id of the link. Given on creation and never changed.
        patient_id: The patient whom the visit is with.
        cdt_id: Id of the system type `__encounter_assessment__`.
        cdt_name: Always `__encounter_assessment__`; missing from samples of 2021.
        version: The formation (a deployment of what was designed) that the link was written under.
        json_body: The content of the link.

    Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=True, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=True),
        decoding.Field(
            "jsonBody",
            "json_body",
            decoding.record(lambda: EncounterAssessmentLinkBody),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    cdt_id: str | None
    cdt_name: str | None
    version: int | None
    json_body: EncounterAssessmentLinkBody

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EncounterAssessmentLink:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(EncounterAssessmentLink)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLink._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(EncounterAssessmentLink._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("cdtId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLink._fields[2], source, unreadable, notes, at)
        record.cdt_id = x
        x = get("cdtName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(EncounterAssessmentLink._fields[3], source, unreadable, notes, at)
        record.cdt_name = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            x = reading.read_member(EncounterAssessmentLink._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("jsonBody")
        if (
            x := EncounterAssessmentLinkBody._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None
        ) is None:
            x = reading.read_member(EncounterAssessmentLink._fields[5], source, unreadable, notes, at)
        record.json_body = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
