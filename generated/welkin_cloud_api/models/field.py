# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .field_dictionary import FieldDictionary
from .field_display_type import FieldDisplayType
from .field_meta import FieldMeta
from .field_type import FieldType
from .field_value_type import FieldValueType


@define(kw_only=True, repr=False, field_transformer=hidden)
class Field(decoding.Model):
    """
    One field of a type that the customer has designed. Each type ends with the system fields of its
    records, which have names in snake_case and cannot be edited, `external_id` and `external_guid`
    excepted.

    Attributes:
        name: Name of the field: the key of its value in a record.
        type_: What the field takes.
        formula: How the value is computed from other fields; null for a field that is filled in. Seen
            only as null.
        dictionary: The dictionary that values come from; null where there is none.
        profile_data_type: The profile data type that values refer to; null where there is none. Seen
            only as null.
        editable: False for what Welkin keeps itself.
        searchable: True where records can be found by the field.
        bulk_edit: True where the field can be changed on many records at once.
        phi: True where the customer has marked values as health data of a person.
        disable: True where the field is no longer in use.
        injected_source: True where the value is put in by Welkin from what the record came from.
        display_type: How a field with options is shown; null for others.
        value_type: What type the values of the options have; null where there are none.
        meta: The rules for values.
        rich_text_enabled: True where a text may be formatted. Seen on profile data types; missing in
            older answers.

    Source: cloud-api-recordings, "CDT formation / Field" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(FieldType), required=True, nullable=False),
        decoding.Field("formula", "formula", decoding.anything, required=True, nullable=True),
        decoding.Field(
            "dictionary", "dictionary", decoding.record(lambda: FieldDictionary), required=True, nullable=True
        ),
        decoding.Field(
            "profileDataType", "profile_data_type", decoding.anything, required=True, nullable=True
        ),
        decoding.Field("editable", "editable", decoding.boolean, required=True, nullable=False),
        decoding.Field("searchable", "searchable", decoding.boolean, required=True, nullable=False),
        decoding.Field("bulkEdit", "bulk_edit", decoding.boolean, required=True, nullable=False),
        decoding.Field("phi", "phi", decoding.boolean, required=True, nullable=False),
        decoding.Field("disable", "disable", decoding.boolean, required=True, nullable=False),
        decoding.Field("injectedSource", "injected_source", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "displayType",
            "display_type",
            decoding.enumeration(FieldDisplayType),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "valueType", "value_type", decoding.enumeration(FieldValueType), required=True, nullable=True
        ),
        decoding.Field("meta", "meta", decoding.record(lambda: FieldMeta), required=True, nullable=False),
        decoding.Field(
            "richTextEnabled", "rich_text_enabled", decoding.boolean, required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    type_: FieldType
    formula: Any
    dictionary: FieldDictionary | None
    profile_data_type: Any
    editable: bool
    searchable: bool
    bulk_edit: bool
    phi: bool
    disable: bool
    injected_source: bool
    display_type: FieldDisplayType | None
    value_type: FieldValueType | None
    meta: FieldMeta
    rich_text_enabled: bool | Unset = UNSET
