# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `cdt_records`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.cdt_record import CdtRecord
    from ..models.cdt_records_update_result import CdtRecordsUpdateResult

LIST_CDT_RECORDS: Operation[CdtRecord] = Operation(
    id="listCdtRecords",
    name="cdt_records.list",
    method="GET",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable-in-data",
        kind="number",
        items=("data", "content"),
        page="page",
        size="size",
        current=("data", "number"),
        last=("data", "last"),
        total=("data", "totalElements"),
        pages=("data", "totalPages"),
    ),
    record="CdtRecord",
    category="Custom Data Types (CDT)",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("fields", "fields", "query", ("list", "text")),
        Parameter("filters", "filters", "query", "text"),
        Parameter("date_start", "dateStart", "query", "instant"),
        Parameter("date_end", "dateEnd", "query", "instant"),
        Parameter("sort", "sort", "query", "text"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("cdtId", ("string",)),
        Column("cdtName", ("string",)),
        Column("version", ("integer",)),
        Column("jsonBody", ("object",)),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_CDT_RECORD: Operation[CdtRecord] = Operation(
    id="createCdtRecord",
    name="cdt_records.create",
    method="POST",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CdtRecord",
    category="Custom Data Types (CDT)",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("fields", "body", "body", ("map", "anything"), required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
UPDATE_CDT_RECORDS: Operation[CdtRecordsUpdateResult] = Operation(
    id="updateCdtRecords",
    name="cdt_records.update_many",
    method="PATCH",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CdtRecordsUpdateResult",
    category="Custom Data Types (CDT)",
    identity=(Repeated("body", ("rows", "id"), ("rows", "id")),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("rows", "rows", "json", ("list", "CdtRecordRowUpdate"), required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_CDT_RECORD: Operation[CdtRecord] = Operation(
    id="getCdtRecord",
    name="cdt_records.get",
    method="GET",
    path="/patients/{patientId}/cdts/{cdtName}/{cdtRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CdtRecord",
    category="Custom Data Types (CDT)",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("cdtRecordId",), ("id",), when=("type", ("", "ID"))),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("cdt_record_id", "cdtRecordId", "path", "text", required=True),
        Parameter("type_", "type", "query", "CdtRecordIdTypeValue", values=("EGUID", "EID", "ID")),
    ),
    evidence="recorded",
    table=TABLE,
)
DELETE_CDT_RECORD: Operation[None] = Operation(
    id="deleteCdtRecord",
    name="cdt_records.delete",
    method="DELETE",
    path="/patients/{patientId}/cdts/{cdtName}/{cdtRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Custom Data Types (CDT)",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("cdt_record_id", "cdtRecordId", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
UPDATE_CDT_RECORD: Operation[CdtRecord] = Operation(
    id="updateCdtRecord",
    name="cdt_records.update",
    method="PATCH",
    path="/patients/{patientId}/cdts/{cdtName}/{cdtRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CdtRecord",
    category="Custom Data Types (CDT)",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("cdtRecordId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("cdt_name", "cdtName", "path", "text", required=True),
        Parameter("cdt_record_id", "cdtRecordId", "path", "text", required=True),
        Parameter("fields", "body", "body", ("map", "anything"), required=True),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CDT_RECORDS,
    CREATE_CDT_RECORD,
    UPDATE_CDT_RECORDS,
    GET_CDT_RECORD,
    DELETE_CDT_RECORD,
    UPDATE_CDT_RECORD,
)
