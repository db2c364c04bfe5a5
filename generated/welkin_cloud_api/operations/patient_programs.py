# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `patient_programs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.patient_program import PatientProgram

LIST_PATIENT_PROGRAMS: Operation[PatientProgram] = Operation(
    id="listPatientPrograms",
    name="patient_programs.list",
    method="GET",
    path="/patients/{patientId}/programs",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    record="PatientProgram",
    category="Patient Programs",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("assigned_programs", "assignedPrograms", "query", "boolean"),
        Parameter("sort", "sort", "query", "text"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdByName", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedByName", ("string",)),
        Column("updatedAt", ("string",), means="instant"),
        Column("programName", ("string",)),
        Column("programTitle", ("string",)),
        Column("programDescription", ("string",)),
        Column("assigned", ("boolean",)),
        Column("patientId", ("string",), references="patients"),
        Column("status", ("string",)),
        Column("compatibleWithCurrentVersion", ("boolean",)),
        Column("currentPhase", ("object",)),
        Column("pathHistory", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_CURRENT_PATIENT_PROGRAM: Operation[PatientProgram] = Operation(
    id="getCurrentPatientProgram",
    name="patient_programs.get_current",
    method="GET",
    path="/patients/{patientId}/programs/current/{programName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="PatientProgram",
    category="Patient Programs",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("program_name", "programName", "path", "text", required=True),
        Parameter("assigned_programs", "assignedPrograms", "query", "boolean"),
        Parameter("sort", "sort", "query", "text"),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_PATIENT_PROGRAM_HISTORY: Operation[PatientProgram] = Operation(
    id="getPatientProgramHistory",
    name="patient_programs.get_history",
    method="GET",
    path="/patients/{patientId}/programs/history/{patientProgramId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="PatientProgram",
    category="Patient Programs",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("patientProgramId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("patient_program_id", "patientProgramId", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_PATIENT_PROGRAM: Operation[PatientProgram] = Operation(
    id="getPatientProgram",
    name="patient_programs.get",
    method="GET",
    path="/patients/{patientId}/programs/{program}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="PatientProgram",
    category="Patient Programs",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("program", "program", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_PATIENT_PROGRAM: Operation[None] = Operation(
    id="deletePatientProgram",
    name="patient_programs.delete",
    method="DELETE",
    path="/patients/{patientId}/programs/{program}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Patient Programs",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("program", "program", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
UPDATE_PATIENT_PROGRAM: Operation[PatientProgram] = Operation(
    id="updatePatientProgram",
    name="patient_programs.update",
    method="PATCH",
    path="/patients/{patientId}/programs/{program}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="PatientProgram",
    category="Patient Programs",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("program", "program", "path", "text", required=True),
        Parameter("assigned", "assigned", "json", "boolean"),
        Parameter("phase_name", "phaseName", "json", "text"),
        Parameter("status", "status", "json", "PatientProgramStatus"),
    ),
    evidence="recorded",
    table=TABLE,
)
UPDATE_PATIENT_PROGRAM_PHASE: Operation[PatientProgram] = Operation(
    id="updatePatientProgramPhase",
    name="patient_programs.update_phase",
    method="PATCH",
    path="/patients/{patientId}/programs/{program}/phases",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="PatientProgram",
    category="Patient Programs",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("program", "program", "path", "text", required=True),
        Parameter("phase_name", "phaseName", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_PATIENT_PROGRAMS,
    GET_CURRENT_PATIENT_PROGRAM,
    GET_PATIENT_PROGRAM_HISTORY,
    GET_PATIENT_PROGRAM,
    DELETE_PATIENT_PROGRAM,
    UPDATE_PATIENT_PROGRAM,
    UPDATE_PATIENT_PROGRAM_PHASE,
)
