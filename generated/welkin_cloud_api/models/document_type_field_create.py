# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .field_type import FieldType

_field_type = reading.lookup(FieldType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentTypeFieldDictionary:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentTypeFieldDictionary)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(DocumentTypeFieldDictionary._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("field", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldDictionary._fields[1], source, unreadable, notes, at)
        record.field = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentTypeFieldMeta:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentTypeFieldMeta)
        x = get("required", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldMeta._fields[0], source, unreadable, notes, at)
        record.required = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentTypeFieldCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentTypeFieldCreate)
        x = get("name", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldCreate._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _field_type(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentTypeFieldCreate._fields[1], source, unreadable, notes, at)
        record.type_ = x
        x = get("dictionary", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := DocumentTypeFieldDictionary._read(x, notes, f"{at}dictionary.") if type(x) is dict else None
        ) is None:
            x = reading.read_member(DocumentTypeFieldCreate._fields[2], source, unreadable, notes, at)
        record.dictionary = x
        x = get("searchable", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldCreate._fields[3], source, unreadable, notes, at)
        record.searchable = x
        x = get("bulkEdit", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldCreate._fields[4], source, unreadable, notes, at)
        record.bulk_edit = x
        x = get("phi", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeFieldCreate._fields[5], source, unreadable, notes, at)
        record.phi = x
        x = get("meta", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := DocumentTypeFieldMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None:
            x = reading.read_member(DocumentTypeFieldCreate._fields[6], source, unreadable, notes, at)
        record.meta = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
