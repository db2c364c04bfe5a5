# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden

from .bulk_row_result import BulkRowResult
from .cdt_record_body import CdtRecordBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtRecordRowResult(decoding.Model):
    """
    What became of the change to one of several records.

    Attributes:
        id: The record.
        json_body: The whole content of the record after the change.
        result: Whether the change was made.

    Source: cloud-api-recordings, "CDT records / Update many" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: CdtRecordBody), required=True, nullable=False
        ),
        decoding.Field(
            "result", "result", decoding.record(lambda: BulkRowResult), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    json_body: CdtRecordBody
    result: BulkRowResult

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtRecordRowResult:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtRecordRowResult)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CdtRecordRowResult._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("jsonBody")
        if (x := CdtRecordBody._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None:
            x = reading.read_member(CdtRecordRowResult._fields[1], source, unreadable, notes, at)
        record.json_body = x
        x = get("result")
        if (x := BulkRowResult._read(x, notes, f"{at}result.") if type(x) is dict else None) is None:
            x = reading.read_member(CdtRecordRowResult._fields[2], source, unreadable, notes, at)
        record.result = x
        record.unreadable_properties = unreadable
        if len(source) == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CdtRecordsUpdateResult(decoding.Model):
    """
    What became of the changes to several records.

    Attributes:
        rows: One entry for each record of the request.

    Source: cloud-api-recordings, "CDT records / Update many" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "rows",
            "rows",
            decoding.array(decoding.record(lambda: CdtRecordRowResult)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    rows: list[CdtRecordRowResult]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CdtRecordsUpdateResult:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CdtRecordsUpdateResult)
        x = get("rows")
        if (x := reading.record_list(CdtRecordRowResult._read, x, notes, f"{at}rows")) is None:
            x = reading.read_member(CdtRecordsUpdateResult._fields[0], source, unreadable, notes, at)
        record.rows = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
