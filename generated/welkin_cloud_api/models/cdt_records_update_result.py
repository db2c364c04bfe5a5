# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

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
