# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .field_dictionary import FieldDictionary
from .field_display_type import FieldDisplayType
from .field_meta import FieldMeta
from .field_type import FieldType
from .field_value_type import FieldValueType

_field_display_type = reading.lookup(FieldDisplayType)
_field_type = reading.lookup(FieldType)
_field_value_type = reading.lookup(FieldValueType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Field:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Field)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(Field._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("type")
        if (x := _field_type(x) if type(x) is str else None) is None:
            x = reading.read_member(Field._fields[1], source, unreadable, notes, at)
        record.type_ = x
        x = get("formula", UNSET)
        if x is UNSET:
            x = reading.read_member(Field._fields[2], source, unreadable, notes, at)
        record.formula = x
        x = get("dictionary", UNSET)
        if (
            x is not None
            and (x := FieldDictionary._read(x, notes, f"{at}dictionary.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(Field._fields[3], source, unreadable, notes, at)
        record.dictionary = x
        x = get("profileDataType", UNSET)
        if x is UNSET:
            x = reading.read_member(Field._fields[4], source, unreadable, notes, at)
        record.profile_data_type = x
        x = get("editable")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[5], source, unreadable, notes, at)
        record.editable = x
        x = get("searchable")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[6], source, unreadable, notes, at)
        record.searchable = x
        x = get("bulkEdit")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[7], source, unreadable, notes, at)
        record.bulk_edit = x
        x = get("phi")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[8], source, unreadable, notes, at)
        record.phi = x
        x = get("disable")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[9], source, unreadable, notes, at)
        record.disable = x
        x = get("injectedSource")
        if type(x) is not bool:
            x = reading.read_member(Field._fields[10], source, unreadable, notes, at)
        record.injected_source = x
        x = get("displayType", UNSET)
        if x is not None and (x := _field_display_type(x) if type(x) is str else None) is None:
            x = reading.read_member(Field._fields[11], source, unreadable, notes, at)
        record.display_type = x
        x = get("valueType", UNSET)
        if x is not None and (x := _field_value_type(x) if type(x) is str else None) is None:
            x = reading.read_member(Field._fields[12], source, unreadable, notes, at)
        record.value_type = x
        x = get("meta")
        if (x := FieldMeta._read(x, notes, f"{at}meta.") if type(x) is dict else None) is None:
            x = reading.read_member(Field._fields[13], source, unreadable, notes, at)
        record.meta = x
        x = get("richTextEnabled", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Field._fields[14], source, unreadable, notes, at)
        record.rich_text_enabled = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 15 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
