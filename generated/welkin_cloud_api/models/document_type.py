# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .cdt_relation import CdtRelation
from .data_type_kind import DataTypeKind
from .document_type_field import DocumentTypeField


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentType(decoding.Model):
    """
    A kind of document that the customer has designed, or that Welkin brings itself: `doc-type-assessment`,
    `doc-type-docusign` and `doc-type-others`. It has the form of a custom data type, whose fields are what
    is noted about a document of the kind.

    Attributes:
        name: Name of the type, such as `doc-type-others`: what paths and documents call it.
        id: Id of the definition.
        title: What people read.
        label: A further text for people.
        version: The formation (a deployment of what was designed) that this definition belongs to.
        internal: True for types that Welkin brings itself.
        readable: True where records can be read.
        updatable: True where records can be written.
        type_: How many records there can be.
        relation: What the type is for: `DOCUMENT_TYPE` here.
        fields: What is noted about a document of the type.
        contains_phi: True where a field holds health data of a person. Not documented here; other data
            types have it. (assumed)

    Source: cloud-api-reference-2021, "Document types" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("id", "id", decoding.text, required=False, nullable=True),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("label", "label", decoding.text, required=False, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=False, nullable=True),
        decoding.Field("internal", "internal", decoding.boolean, required=False, nullable=True),
        decoding.Field("readable", "readable", decoding.boolean, required=False, nullable=True),
        decoding.Field("updatable", "updatable", decoding.boolean, required=False, nullable=True),
        decoding.Field("type", "type_", decoding.enumeration(DataTypeKind), required=False, nullable=True),
        decoding.Field(
            "relation", "relation", decoding.enumeration(CdtRelation), required=False, nullable=True
        ),
        decoding.Field(
            "fields",
            "fields",
            decoding.array(decoding.record(lambda: DocumentTypeField)),
            required=False,
            nullable=True,
        ),
        decoding.Field("_containsPHI", "contains_phi", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    id: str | None | Unset = UNSET
    title: str | None | Unset = UNSET
    label: str | None | Unset = UNSET
    version: int | None | Unset = UNSET
    internal: bool | None | Unset = UNSET
    readable: bool | None | Unset = UNSET
    updatable: bool | None | Unset = UNSET
    type_: DataTypeKind | None | Unset = UNSET
    relation: CdtRelation | None | Unset = UNSET
    fields: list[DocumentTypeField] | None | Unset = UNSET
    contains_phi: bool | None | Unset = UNSET
