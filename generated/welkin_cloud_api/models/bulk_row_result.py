# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class BulkRowResult(decoding.Model):
    """
    Whether one row of a bulk change went through. That a refused row is told here, and not by the status of
    the whole answer, is read from the form alone.

    Attributes:
        status: `OK` where the change was made. Nothing else was seen.
        content: Null where the change was made; presumably the fault where it was not.

    Source: cloud-api-recordings, "CDT records / Update many" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("status", "status", decoding.text, required=True, nullable=False),
        decoding.Field("content", "content", decoding.anything, required=True, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    status: str
    content: Any

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> BulkRowResult:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(BulkRowResult)
        x = get("status")
        if type(x) is not str:
            x = reading.read_member(BulkRowResult._fields[0], source, unreadable, notes, at)
        record.status = x
        x = get("content", UNSET)
        if x is UNSET:
            x = reading.read_member(BulkRowResult._fields[1], source, unreadable, notes, at)
        record.content = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
