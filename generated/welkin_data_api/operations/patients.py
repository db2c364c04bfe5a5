# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `patients`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.patient import Patient

FIND_PATIENTS: Operation[Patient] = Operation(
    id="findPatients",
    name="patients.find",
    method="GET",
    path="/patients",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="Patient",
    category="Patients",
    parameters=(
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("phase", ("string",)),
        Column("primary_worker_id", ("string",), references="workers"),
        Column("coach_id", ("string",), references="workers"),
        Column("timezone", ("string",)),
        Column("first_name", ("string",)),
        Column("last_name", ("string",)),
        Column("birthday", ("string",), means="day"),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
        Column("street", ("string",)),
        Column("street_line_two", ("string",)),
        Column("city", ("string",)),
        Column("county", ("string",)),
        Column("zip_code", ("string",)),
        Column("state", ("string",)),
        Column("country", ("string",)),
    ),
    table=TABLE,
)
CREATE_PATIENT: Operation[Patient] = Operation(
    id="createPatient",
    name="patients.create",
    method="POST",
    path="/patients",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="Patient",
    category="Patients",
    parameters=(
        Parameter("phase", "phase", "json", "text", required=True),
        Parameter("timezone", "timezone", "json", "text", required=True),
        Parameter("first_name", "first_name", "json", "text", required=True),
        Parameter("last_name", "last_name", "json", "text", required=True),
        Parameter("birthday", "birthday", "json", "day", required=True),
        Parameter("primary_worker_id", "primary_worker_id", "json", "text"),
        Parameter(
            "coach_id",
            "coach_id",
            "json",
            "text",
            deprecated="deprecated since 2018-10-10; use primary_worker_id",
        ),
        Parameter("street", "street", "json", "text"),
        Parameter("street_line_two", "street_line_two", "json", "text"),
        Parameter("city", "city", "json", "text"),
        Parameter("county", "county", "json", "text"),
        Parameter("zip_code", "zip_code", "json", "text"),
        Parameter("state", "state", "json", "text"),
        Parameter("country", "country", "json", "text"),
        Parameter(
            "email",
            "email",
            "json",
            "text",
            deprecated="deprecated since 2018-10-10; use email_addresses.create",
        ),
        Parameter("external_ids", "external_ids", "json", ("list", "PatientExternalId")),
        Parameter(
            "phone",
            "phone",
            "json",
            "text",
            deprecated="deprecated since 2018-10-10; use phone_numbers.create",
        ),
    ),
    table=TABLE,
)
GET_PATIENT: Operation[Patient] = Operation(
    id="getPatient",
    name="patients.get",
    method="GET",
    path="/patients/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="Patient",
    category="Patients",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
    ),
    table=TABLE,
)
UPDATE_PATIENT: Operation[Patient] = Operation(
    id="updatePatient",
    name="patients.update",
    method="PUT",
    path="/patients/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="Patient",
    category="Patients",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
        Parameter("phase", "phase", "json", "text"),
        Parameter("primary_worker_id", "primary_worker_id", "json", "text"),
        Parameter(
            "coach_id",
            "coach_id",
            "json",
            "text",
            deprecated="deprecated since 2018-10-10; use primary_worker_id",
        ),
        Parameter("timezone", "timezone", "json", "text"),
        Parameter("first_name", "first_name", "json", "text"),
        Parameter("last_name", "last_name", "json", "text"),
        Parameter("birthday", "birthday", "json", "day"),
        Parameter("street", "street", "json", "text"),
        Parameter("street_line_two", "street_line_two", "json", "text"),
        Parameter("city", "city", "json", "text"),
        Parameter("county", "county", "json", "text"),
        Parameter("zip_code", "zip_code", "json", "text"),
        Parameter("state", "state", "json", "text"),
        Parameter("country", "country", "json", "text"),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_PATIENTS,
    CREATE_PATIENT,
    GET_PATIENT,
    UPDATE_PATIENT,
)
