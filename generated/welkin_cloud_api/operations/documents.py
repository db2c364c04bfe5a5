# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.document_file import DocumentFile
    from ..models.document_summary import DocumentSummary

LIST_DOCUMENTS: Operation[DocumentSummary] = Operation(
    id="listDocuments",
    name="documents.list",
    method="GET",
    path="/patients/{patientId}/document-summary",
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
    record="DocumentSummary",
    category="Documents",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("source_id", "sourceId", "query", "text"),
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
CREATE_DOCUMENT: Operation[DocumentSummary] = Operation(
    id="createDocument",
    name="documents.create",
    method="POST",
    path="/patients/{patientId}/document-summary",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DocumentSummary",
    category="Documents",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("type_", "type", "json", "text"),
        Parameter("external_id", "external_id", "json", "text"),
        Parameter("external_guid", "external_guid", "json", "text"),
    ),
    evidence="documented",
    table=TABLE,
)
GET_DOCUMENT: Operation[DocumentSummary] = Operation(
    id="getDocument",
    name="documents.get",
    method="GET",
    path="/patients/{patientId}/document-summary/{documentSummaryId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentSummary",
    category="Documents",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)
REPLACE_DOCUMENT: Operation[DocumentSummary] = Operation(
    id="replaceDocument",
    name="documents.replace",
    method="PUT",
    path="/patients/{patientId}/document-summary/{documentSummaryId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentSummary",
    category="Documents",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("type_", "type", "json", "text"),
        Parameter("external_id", "external_id", "json", "text"),
        Parameter("external_guid", "external_guid", "json", "text"),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_DOCUMENT: Operation[None] = Operation(
    id="deleteDocument",
    name="documents.delete",
    method="DELETE",
    path="/patients/{patientId}/document-summary/{documentSummaryId}",
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
    ),
    evidence="documented",
    table=TABLE,
)
UPLOAD_DOCUMENT_FILES: Operation[list[DocumentFile]] = Operation(
    id="uploadDocumentFiles",
    name="documents.upload_files",
    method="POST",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/files",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DocumentFile",
    answers_list=True,
    category="Documents",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("files", "files", "file", ("list", "file"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DOWNLOAD_DOCUMENT_FILE: Operation[bytes] = Operation(
    id="downloadDocumentFile",
    name="documents.download_file",
    method="GET",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/files/{fileId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Documents",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("document_summary_id", "documentSummaryId", "path", "text", required=True),
        Parameter("file_id", "fileId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_DOCUMENTS,
    CREATE_DOCUMENT,
    GET_DOCUMENT,
    REPLACE_DOCUMENT,
    DELETE_DOCUMENT,
    UPLOAD_DOCUMENT_FILES,
    DOWNLOAD_DOCUMENT_FILE,
)
