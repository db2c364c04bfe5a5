# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


class PatientProgramStatus(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `PatientProgramStatusValue`.
    """

    FINISHED = "FINISHED"
    IN_PROGRESS = "IN_PROGRESS"


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
