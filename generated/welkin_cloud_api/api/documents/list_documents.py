# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/document-summary: List the documents of a patient"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.document_summary import DocumentSummary

OPERATION = Operation(
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
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Documents",
    arguments=(
        "source_id",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (decoding.Field("sourceId", "source_id", decoding.text, required=False, nullable=False),)


def build_request(
    patient_id: str,
    /,
    *,
    source_id: str | None = None,
) -> Request:
    """
    The request of `documents.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary",
        query=query_members(
            _QUERY,
            {
                "sourceId": source_id,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentSummary:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentSummary.from_dict(value, tolerated)
