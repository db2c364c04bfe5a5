# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}: Create the record of a document"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, whole_body, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.document_record import DocumentRecord

OPERATION = Operation(
    id="createDocumentRecord",
    name="document_records.create",
    method="POST",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("documentSummaryId",), ("jsonBody", "source_id")),
    ),
    category="Documents",
    arguments=("fields",),
)
_BODY = decoding.Field("body", "fields", decoding.mapping(decoding.anything), required=True, nullable=False)


def build_request(
    patient_id: str,
    document_summary_id: str,
    document_type_name: str,
    /,
    fields: Mapping[str, Any] | decoding.Model,
) -> Request:
    """
    The request of `document_records.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary/{path_segment('document_summary_id', document_summary_id)}/{path_segment('document_type_name', document_type_name)}",
        json=whole_body(_BODY, fields, zulu_text),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentRecord.from_dict(value, tolerated)
