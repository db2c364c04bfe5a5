# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/document-summary/{documentSummaryId}: Get a document"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.document_summary import DocumentSummary

OPERATION = Operation(
    id="getDocument",
    name="documents.get",
    method="GET",
    path="/patients/{patientId}/document-summary/{documentSummaryId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("id",)),
    ),
    category="Documents",
)


def build_request(
    patient_id: str,
    document_summary_id: str,
    /,
) -> Request:
    """
    The request of `documents.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary/{path_segment('document_summary_id', document_summary_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentSummary:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentSummary.from_dict(value, tolerated)
