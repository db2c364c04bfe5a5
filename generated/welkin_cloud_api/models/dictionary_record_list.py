# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> DictionaryRecordList:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(DictionaryRecordList)
        x = get("records")
        if (x := reading.record_list(DictionaryRecord._read, x, notes, f"{at}records")) is None:
            x = reading.read_member(DictionaryRecordList._fields[0], source, unreadable, notes, at)
        record.records = x
        x = get("dictionaryName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(DictionaryRecordList._fields[1], source, unreadable, notes, at)
        record.dictionary_name = x
        x = get("lastUpdatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(DictionaryRecordList._fields[2], source, unreadable, notes, at)
        record.last_updated_at = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
