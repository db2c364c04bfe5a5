# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}: Delete the record of a document"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
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
)


def build_request(
    patient_id: str,
    document_summary_id: str,
    document_type_name: str,
    /,
) -> Request:
    """
    The request of `document_records.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary/{path_segment('document_summary_id', document_summary_id)}/{path_segment('document_type_name', document_type_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
