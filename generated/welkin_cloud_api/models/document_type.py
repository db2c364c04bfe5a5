# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .cdt_relation import CdtRelation
from .data_type_kind import DataTypeKind
from .field_dictionary import FieldDictionary
from .field_display_type import FieldDisplayType
from .field_meta import FieldMeta
from .field_type import FieldType
from .field_value_type import FieldValueType

_cdt_relation = reading.lookup(CdtRelation)
_data_type_kind = reading.lookup(DataTypeKind)
_field_display_type = reading.lookup(FieldDisplayType)
_field_type = reading.lookup(FieldType)
_field_value_type = reading.lookup(FieldValueType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class DocumentTypeField(decoding.Model):
    """
    One field of a document type. The reference of 2021 prints some of the members that fields of custom
    data types have; the others are expected here as well.

    Attributes:
        name: Name of the field: the key of its value in a document record.
        type_: What the field takes.
        dictionary: The dictionary that values come from; null where there is none.
        searchable: True where records can be found by the field.
        bulk_edit: True where the field can be changed on many records at once.
        phi: True where the customer has marked values as health data of a person.
        meta: The rules for values.
        formula: How the value is computed from other fields; null for a field that is filled in.
            (assumed)
        profile_data_type: The profile data type that values refer to; null where there is none.
            (assumed)
        editable: False for what Welkin keeps itself. (assumed)
        disable: True where the field is switched off. (assumed)
        injected_source: True where the value is put in from the record's source. (assumed)
        display_type: How a field with options is shown; null for others. (assumed)
        value_type: What type the values of the options have; null where there are none. (assumed)
        rich_text_enabled: True where a text may be formatted. (assumed)

    Source: cloud-api-reference-2021, "Document types" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(FieldType), required=False, nullable=True),
        decoding.Field(
            "dictionary",
            "dictionary",
            decoding.record(lambda: FieldDictionary),
            required=False,
            nullable=True,
        ),
        decoding.Field("searchable", "searchable", decoding.boolean, required=False, nullable=True),
        decoding.Field("bulkEdit", "bulk_edit", decoding.boolean, required=False, nullable=True),
        decoding.Field("phi", "phi", decoding.boolean, required=False, nullable=True),
        decoding.Field("meta", "meta", decoding.record(lambda: FieldMeta), required=False, nullable=True),
        decoding.Field("formula", "formula", decoding.anything, required=False, nullable=True),
        decoding.Field(
            "profileDataType", "profile_data_type", decoding.anything, required=False, nullable=True
        ),
        decoding.Field("editable", "editable", decoding.boolean, required=False, nullable=True),
        decoding.Field("disable", "disable", decoding.boolean, required=False, nullable=True),
        decoding.Field("injectedSource", "injected_source", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "displayType",
            "display_type",
            decoding.enumeration(FieldDisplayType),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "valueType", "value_type", decoding.enumeration(FieldValueType), required=False, nullable=True
        ),
        decoding.Field(
            "richTextEnabled", "rich_text_enabled", decoding.boolean, required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    type_: FieldType | None | Unset = UNSET
    dictionary: FieldDictionary | None | Unset = UNSET
    searchable: bool | None | Unset = UNSET
    bulk_edit: bool | None | Unset = UNSET
    phi: bool | None | Unset = UNSET
    meta: FieldMeta | None | Unset = UNSET
    formula: Any | Unset = UNSET
    profile_data_type: Any | Unset = UNSET
    editable: bool | None | Unset = UNSET
    disable: bool | None | Unset = UNSET
    injected_source: bool | None | Unset = UNSET
    display_type: FieldDisplayType | None | Unset = UNSET
    value_type: FieldValueType | None | Unset = UNSET
    rich_text_enabled: bool | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentTypeField:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentTypeField)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(DocumentTypeField._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _field_type(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentTypeField._fields[1], source, unreadable, notes, at)
        record.type_ = x
        x = get("dictionary", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := FieldDictionary._read(x, notes, f"{at}dictionary.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(DocumentTypeField._fields[2], source, unreadable, notes, at)
        record.dictionary = x
        x = get("searchable", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[3], source, unreadable, notes, at)
        record.searchable = x
        x = get("bulkEdit", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[4], source, unreadable, notes, at)
        record.bulk_edit = x
        x = get("phi", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[5], source, unreadable, notes, at)
        record.phi = x
        x = get("meta", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := FieldMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(DocumentTypeField._fields[6], source, unreadable, notes, at)
        record.meta = x
        x = get("formula", UNSET)
        if x is UNSET:
            absent += 1
        record.formula = x
        x = get("profileDataType", UNSET)
        if x is UNSET:
            absent += 1
        record.profile_data_type = x
        x = get("editable", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[9], source, unreadable, notes, at)
        record.editable = x
        x = get("disable", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[10], source, unreadable, notes, at)
        record.disable = x
        x = get("injectedSource", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[11], source, unreadable, notes, at)
        record.injected_source = x
        x = get("displayType", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _field_display_type(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentTypeField._fields[12], source, unreadable, notes, at)
        record.display_type = x
        x = get("valueType", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _field_value_type(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentTypeField._fields[13], source, unreadable, notes, at)
        record.value_type = x
        x = get("richTextEnabled", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentTypeField._fields[14], source, unreadable, notes, at)
        record.rich_text_enabled = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 15 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DocumentType:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DocumentType)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(DocumentType._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[1], source, unreadable, notes, at)
        record.id = x
        x = get("title", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[2], source, unreadable, notes, at)
        record.title = x
        x = get("label", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[3], source, unreadable, notes, at)
        record.label = x
        x = get("version", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[4], source, unreadable, notes, at)
        record.version = x
        x = get("internal", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[5], source, unreadable, notes, at)
        record.internal = x
        x = get("readable", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[6], source, unreadable, notes, at)
        record.readable = x
        x = get("updatable", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[7], source, unreadable, notes, at)
        record.updatable = x
        x = get("type", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _data_type_kind(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentType._fields[8], source, unreadable, notes, at)
        record.type_ = x
        x = get("relation", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _cdt_relation(x) if type(x) is str else None) is None:
            x = reading.read_member(DocumentType._fields[9], source, unreadable, notes, at)
        record.relation = x
        x = get("fields", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(DocumentTypeField._read, x, notes, f"{at}fields")) is None
        ):
            x = reading.read_member(DocumentType._fields[10], source, unreadable, notes, at)
        record.fields = x
        x = get("_containsPHI", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DocumentType._fields[11], source, unreadable, notes, at)
        record.contains_phi = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 12 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
