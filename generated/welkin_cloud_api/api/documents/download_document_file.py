# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/document-summary/{documentSummaryId}/files/{fileId}: Download a file of a document"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
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
)


def build_request(
    patient_id: str,
    document_summary_id: str,
    file_id: str,
    /,
) -> Request:
    """
    The request of `documents.download_file`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary/{path_segment('document_summary_id', document_summary_id)}/files/{path_segment('file_id', file_id)}",
    )
