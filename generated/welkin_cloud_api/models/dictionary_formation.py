# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryField(decoding.Model):
    """
    One field that the entries of a dictionary have.

    Attributes:
        name: Name of the field: the key of its text in an entry.
        type_: What the field takes.

    Source: cloud-api-reference-2021, "Dictionaries / Formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("type", "type_", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryFormation(decoding.Model):
    """
    The definition of a dictionary: what its entries are made of.

    Attributes:
        name: Name of the dictionary, such as `icd-10`: what paths and fields call it.
        title: What people read.
        internal: True for dictionaries that Welkin brings itself.
        fields: The fields of the entries.

    Source: cloud-api-reference-2021, "Dictionaries / Formation" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("title", "title", decoding.text, required=False, nullable=True),
        decoding.Field("internal", "internal", decoding.boolean, required=False, nullable=True),
        decoding.Field(
            "fields",
            "fields",
            decoding.array(decoding.record(lambda: DictionaryField)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    title: str | None | Unset = UNSET
    internal: bool | None | Unset = UNSET
    fields: list[DictionaryField] | None | Unset = UNSET
