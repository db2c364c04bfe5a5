# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryRecordValues(decoding.Model):
    """
    An entry to be written.

    Attributes:
        values: A text for each field of the dictionary.

    Source: cloud-api-reference-2021, "Dictionaries / Create" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "values", "values", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    values: dict[str, Any]
