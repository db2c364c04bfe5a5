# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /formations/{version}/document-types/{documentTypeName}: Delete a document type"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteDocumentType",
    name="document_types.delete",
    method="DELETE",
    path="/formations/{version}/document-types/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Document Types",
)


def build_request(
    version: str,
    document_type_name: str,
    /,
) -> Request:
    """
    The request of `document_types.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/document-types/{path_segment('document_type_name', document_type_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
