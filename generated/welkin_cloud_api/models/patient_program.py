# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden


class PatientProgramStatus(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `PatientProgramStatusValue`.
    """

    FINISHED = "FINISHED"
    IN_PROGRESS = "IN_PROGRESS"


_patient_program_status = reading.lookup(PatientProgramStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class ProgramPhase(decoding.Model):
    """
    A phase that a patient is in or has been in, as it was called at the time.

    Attributes:
        name: Name of the phase.
        title: What people read.
        description: What happens in the phase.
        timestamp: When the patient came into the phase.
        current_version: The formation (a deployment of what was designed) at the time: a number, as
            text.
        created_by: Who moved the patient: a user or an API client.
        created_by_name: Name of whoever moved the patient; an API client is `API_CLIENT:` and its name.
        deleted: Whether the phase was taken out of the program since.

    Source: cloud-api-recordings, "Patient programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("description", "description", decoding.text, required=True, nullable=False),
        decoding.Field("timestamp", "timestamp", decoding.instant, required=True, nullable=False),
        decoding.Field("currentVersion", "current_version", decoding.text, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("deleted", "deleted", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    description: str
    timestamp: datetime.datetime
    current_version: str
    created_by: str
    created_by_name: str
    deleted: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ProgramPhase:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ProgramPhase)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("description")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[2], source, unreadable, notes, at)
        record.description = x
        x = get("timestamp")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(ProgramPhase._fields[3], source, unreadable, notes, at)
        record.timestamp = x
        x = get("currentVersion")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[4], source, unreadable, notes, at)
        record.current_version = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[5], source, unreadable, notes, at)
        record.created_by = x
        x = get("createdByName")
        if type(x) is not str:
            x = reading.read_member(ProgramPhase._fields[6], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("deleted")
        if type(x) is not bool:
            x = reading.read_member(ProgramPhase._fields[7], source, unreadable, notes, at)
        record.deleted = x
        record.unreadable_properties = unreadable
        if len(source) == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientProgram(decoding.Model):
    """
    That a patient is in a program, and in which phase. The list of a patient also has the programs the
    patient is not in: those have `assigned` false and no id.

    Attributes:
        id: Welkin's id of the patient program; null where the patient is not in it.
        created_by_name: Name of whoever put the patient into the program; an API client is
            `API_CLIENT:` and its name.
        created_at: When the patient was put into the program; null where the patient is not in it.
        updated_by_name: Name of whoever last changed it; an API client is `API_CLIENT:` and its name.
        updated_at: When it was last changed; null where the patient is not in it.
        program_name: Name of the program, such as `prog-weight`.
        program_title: What people read as its name.
        program_description: What the program is for.
        assigned: Whether the patient is in the program.
        patient_id: The patient; null where the patient is not in it.
        status: How far the patient has got; null where the patient is not in it.
        compatible_with_current_version: Whether the phase still fits the program as it is deployed now.
        current_phase: The phase the patient is in, which is the last of `pathHistory`; null where the
            patient is not in the program.
        path_history: All phases the patient has been in, the latest last. Each change of phase adds
            one.

    Source: cloud-api-recordings, "Patient programs" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=True),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=True),
        decoding.Field("programName", "program_name", decoding.text, required=True, nullable=False),
        decoding.Field("programTitle", "program_title", decoding.text, required=True, nullable=False),
        decoding.Field(
            "programDescription", "program_description", decoding.text, required=True, nullable=False
        ),
        decoding.Field("assigned", "assigned", decoding.boolean, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(PatientProgramStatus), required=True, nullable=True
        ),
        decoding.Field(
            "compatibleWithCurrentVersion",
            "compatible_with_current_version",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "currentPhase",
            "current_phase",
            decoding.record(lambda: ProgramPhase),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "pathHistory",
            "path_history",
            decoding.array(decoding.record(lambda: ProgramPhase)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str | None
    created_by_name: str
    created_at: datetime.datetime | None
    updated_by_name: str
    updated_at: datetime.datetime | None
    program_name: str
    program_title: str
    program_description: str
    assigned: bool
    patient_id: str | None
    status: PatientProgramStatus | None
    compatible_with_current_version: bool
    current_phase: ProgramPhase | None
    path_history: list[ProgramPhase]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientProgram:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(PatientProgram)
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(PatientProgram._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdByName")
        if type(x) is not str:
            x = reading.read_member(PatientProgram._fields[1], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("createdAt", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(PatientProgram._fields[2], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedByName")
        if type(x) is not str:
            x = reading.read_member(PatientProgram._fields[3], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("updatedAt", UNSET)
        if x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(PatientProgram._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("programName")
        if type(x) is not str:
            x = reading.read_member(PatientProgram._fields[5], source, unreadable, notes, at)
        record.program_name = x
        x = get("programTitle")
        if type(x) is not str:
            x = reading.read_member(PatientProgram._fields[6], source, unreadable, notes, at)
        record.program_title = x
        x = get("programDescription")
        if type(x) is not str:
            x = reading.read_member(PatientProgram._fields[7], source, unreadable, notes, at)
        record.program_description = x
        x = get("assigned")
        if type(x) is not bool:
            x = reading.read_member(PatientProgram._fields[8], source, unreadable, notes, at)
        record.assigned = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(PatientProgram._fields[9], source, unreadable, notes, at)
        record.patient_id = x
        x = get("status", UNSET)
        if x is not None and (x := _patient_program_status(x) if type(x) is str else None) is None:
            x = reading.read_member(PatientProgram._fields[10], source, unreadable, notes, at)
        record.status = x
        x = get("compatibleWithCurrentVersion")
        if type(x) is not bool:
            x = reading.read_member(PatientProgram._fields[11], source, unreadable, notes, at)
        record.compatible_with_current_version = x
        x = get("currentPhase", UNSET)
        if (
            x is not None
            and (x := ProgramPhase._read(x, notes, f"{at}currentPhase.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(PatientProgram._fields[12], source, unreadable, notes, at)
        record.current_phase = x
        x = get("pathHistory")
        if (x := reading.record_list(ProgramPhase._read, x, notes, f"{at}pathHistory")) is None:
            x = reading.read_member(PatientProgram._fields[13], source, unreadable, notes, at)
        record.path_history = x
        record.unreadable_properties = unreadable
        if len(source) == 14 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
