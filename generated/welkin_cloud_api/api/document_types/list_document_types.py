# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/document-types: List document types"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.document_type import DocumentType

OPERATION = Operation(
    id="listDocumentTypes",
    name="document_types.list",
    method="GET",
    path="/formations/{version}/document-types",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Document Types",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `document_types.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/document-types",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentType:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentType.from_dict(value, tolerated)
