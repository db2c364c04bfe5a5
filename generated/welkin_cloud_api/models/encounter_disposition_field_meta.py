# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
