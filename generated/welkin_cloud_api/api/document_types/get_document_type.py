# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/document-types/{documentTypeName}: Get a document type"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.document_type import DocumentType

OPERATION = Operation(
    id="getDocumentType",
    name="document_types.get",
    method="GET",
    path="/formations/{version}/document-types/{documentTypeName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Document Types",
)


def build_request(
    version: str,
    document_type_name: str,
    /,
) -> Request:
    """
    The request of `document_types.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/document-types/{path_segment('document_type_name', document_type_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentType:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentType.from_dict(value, tolerated)
