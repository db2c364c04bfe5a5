# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /formations/{version}/document-types: Create a document type"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.document_type import DocumentType
from ...models.document_type_field_create import DocumentTypeFieldCreate

OPERATION = Operation(
    id="createDocumentType",
    name="document_types.create",
    method="POST",
    path="/formations/{version}/document-types",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Document Types",
    arguments=(
        "name",
        "title",
        "label",
        "fields",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=True, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field("label", "label", decoding.text, required=False, nullable=False),
    decoding.Field(
        "fields",
        "fields",
        decoding.array(decoding.record(lambda: DocumentTypeFieldCreate)),
        required=False,
        nullable=False,
    ),
)


def build_request(
    version: str,
    /,
    *,
    name: str,
    title: str | Unset = UNSET,
    label: str | Unset = UNSET,
    fields: Sequence[DocumentTypeFieldCreate | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
) -> Request:
    """
    The request of `document_types.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/document-types",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentType:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentType.from_dict(value, tolerated)
