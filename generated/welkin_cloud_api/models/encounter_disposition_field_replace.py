# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .field_type import FieldType


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterDispositionFieldDictionary(decoding.Model):
    """
    The dictionary that the values of a field come from, in a request.

    Attributes:
        name: Name of the dictionary, such as `icd-10`.
        field: The field of the dictionary's records that holds the value.

    Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("field", "field", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    field: str | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterDispositionFieldMeta(decoding.Model):
    """
    The rules for the values of a field of dispositions, in a request.

    Attributes:
        required: True where a disposition cannot be without the field.

    Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("required", "required", decoding.boolean, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    required: bool | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterDispositionFieldReplace(decoding.Model):
    """
    One field of a disposition.

    Attributes:
        name: Name of the field: the key of its value in a disposition.
        type_: What the field takes.
        dictionary: The dictionary that values come from. Leave it out where there is none.
        searchable: True where records can be found by the field.
        bulk_edit: True where the field can be changed on many records at once.
        phi: True where values are health data of a person.
        meta: The rules for values.

    Source: cloud-api-reference-2021, "Encounters / Disposition formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("type", "type_", decoding.enumeration(FieldType), required=False, nullable=False),
        decoding.Field(
            "dictionary",
            "dictionary",
            decoding.record(lambda: EncounterDispositionFieldDictionary),
            required=False,
            nullable=False,
        ),
        decoding.Field("searchable", "searchable", decoding.boolean, required=False, nullable=False),
        decoding.Field("bulkEdit", "bulk_edit", decoding.boolean, required=False, nullable=False),
        decoding.Field("phi", "phi", decoding.boolean, required=False, nullable=False),
        decoding.Field(
            "meta",
            "meta",
            decoding.record(lambda: EncounterDispositionFieldMeta),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    type_: FieldType | Unset = UNSET
    dictionary: EncounterDispositionFieldDictionary | Unset = UNSET
    searchable: bool | Unset = UNSET
    bulk_edit: bool | Unset = UNSET
    phi: bool | Unset = UNSET
    meta: EncounterDispositionFieldMeta | Unset = UNSET
