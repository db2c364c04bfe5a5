# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `document_types`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.document_type import DocumentType

LIST_DOCUMENT_TYPES: Operation[DocumentType] = Operation(
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
    record="DocumentType",
    category="Document Types",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("label", ("string",)),
        Column("version", ("integer",)),
        Column("internal", ("boolean",)),
        Column("readable", ("boolean",)),
        Column("updatable", ("boolean",)),
        Column("type", ("string",)),
        Column("relation", ("string",)),
        Column("fields", ("array",)),
        Column("_containsPHI", ("boolean",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_DOCUMENT_TYPE: Operation[DocumentType] = Operation(
    id="createDocumentType",
    name="document_types.create",
    method="POST",
    path="/formations/{version}/document-types",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DocumentType",
    category="Document Types",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("name", "name", "json", "text", required=True),
        Parameter("title", "title", "json", "text"),
        Parameter("label", "label", "json", "text"),
        Parameter("fields", "fields", "json", ("list", "DocumentTypeFieldCreate")),
    ),
    evidence="documented",
    table=TABLE,
)
GET_DOCUMENT_TYPE: Operation[DocumentType] = Operation(
    id="getDocumentType",
    name="document_types.get",
    method="GET",
    path="/formations/{version}/document-types/{documentTypeName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentType",
    category="Document Types",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_DOCUMENT_TYPE: Operation[DocumentType] = Operation(
    id="replaceDocumentType",
    name="document_types.replace",
    method="PUT",
    path="/formations/{version}/document-types/{documentTypeName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DocumentType",
    category="Document Types",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("label", "label", "json", "text"),
        Parameter("fields", "fields", "json", ("list", "DocumentTypeFieldCreate")),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_DOCUMENT_TYPE: Operation[None] = Operation(
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
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("document_type_name", "documentTypeName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_DOCUMENT_TYPES,
    CREATE_DOCUMENT_TYPE,
    GET_DOCUMENT_TYPE,
    REPLACE_DOCUMENT_TYPE,
    DELETE_DOCUMENT_TYPE,
)
