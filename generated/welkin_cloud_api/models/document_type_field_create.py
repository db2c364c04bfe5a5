# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .field_type import FieldType


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentTypeFieldDictionary(decoding.Model):
    """
    The dictionary that a field of a document type takes its values from, in a request.

    Attributes:
        name: Name of the dictionary, such as `icd-10`.
        field: The field of the dictionary's records that holds the value.

    Source: cloud-api-reference-2021, "Document types" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("field", "field", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    field: str | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentTypeFieldMeta(decoding.Model):
    """
    The rules for the values of a field of a document type, in a request.

    Attributes:
        required: True where a record cannot be without the field.

    Source: cloud-api-reference-2021, "Document types" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("required", "required", decoding.boolean, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    required: bool | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentTypeFieldCreate(decoding.Model):
    """
    One field of a document type in a request.

    Attributes:
        name: Name of the field.
        type_: What the field takes.
        dictionary: The dictionary that values come from.
        searchable: True where records can be found by the field.
        bulk_edit: True where the field can be changed on many records at once.
        phi: True where values are health data of a person.
        meta: The rules for values.

    Source: cloud-api-reference-2021, "Document types" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(FieldType), required=False, nullable=False),
        decoding.Field(
            "dictionary",
            "dictionary",
            decoding.record(lambda: DocumentTypeFieldDictionary),
            required=False,
            nullable=False,
        ),
        decoding.Field("searchable", "searchable", decoding.boolean, required=False, nullable=False),
        decoding.Field("bulkEdit", "bulk_edit", decoding.boolean, required=False, nullable=False),
        decoding.Field("phi", "phi", decoding.boolean, required=False, nullable=False),
        decoding.Field(
            "meta", "meta", decoding.record(lambda: DocumentTypeFieldMeta), required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    type_: FieldType | Unset = UNSET
    dictionary: DocumentTypeFieldDictionary | Unset = UNSET
    searchable: bool | Unset = UNSET
    bulk_edit: bool | Unset = UNSET
    phi: bool | Unset = UNSET
    meta: DocumentTypeFieldMeta | Unset = UNSET
