# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .dictionary_record import DictionaryRecord


@define(kw_only=True, repr=False, field_transformer=hidden)
class DictionaryRecordList(decoding.Model):
    """
    The entries of a dictionary, all at once.

    Attributes:
        records: The entries.
        dictionary_name: Name of the dictionary.
        last_updated_at: When any entry was last changed.

    Source: cloud-api-reference-2021, "Dictionaries / List" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "records",
            "records",
            decoding.array(decoding.record(lambda: DictionaryRecord)),
            required=True,
            nullable=False,
        ),
        decoding.Field("dictionaryName", "dictionary_name", decoding.text, required=False, nullable=True),
        decoding.Field("lastUpdatedAt", "last_updated_at", decoding.instant, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    records: list[DictionaryRecord]
    dictionary_name: str | None | Unset = UNSET
    last_updated_at: datetime.datetime | None | Unset = UNSET
