# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
