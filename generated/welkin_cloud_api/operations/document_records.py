# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `document_records`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.document_record import DocumentRecord

GET_DOCUMENT_RECORD: Operation[DocumentRecord] = Operation(
    id="getDocumentRecord",
    name="document_records.get",
    method="GET",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentRecord",
    category="Documents",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("jsonBody", "source_id")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_DOCUMENT_RECORD: Operation[DocumentRecord] = Operation(
    id="replaceDocumentRecord",
    name="document_records.replace",
    method="PUT",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentRecord",
    category="Documents",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("jsonBody", "source_id")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
        Parameter("fields", "body", "body", ("map", "anything"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_DOCUMENT_RECORD: Operation[DocumentRecord] = Operation(
    id="createDocumentRecord",
    name="document_records.create",
    method="POST",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DocumentRecord",
    category="Documents",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("jsonBody", "source_id")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
        Parameter("fields", "body", "body", ("map", "anything"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_DOCUMENT_RECORD: Operation[None] = Operation(
    id="deleteDocumentRecord",
    name="document_records.delete",
    method="DELETE",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Documents",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_DOCUMENT_RECORD,
    REPLACE_DOCUMENT_RECORD,
    CREATE_DOCUMENT_RECORD,
    DELETE_DOCUMENT_RECORD,
)
