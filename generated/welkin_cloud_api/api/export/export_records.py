# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /export/{resourceName}: Export all records of a kind"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.export_automation_status import ExportAutomationStatus
from ...models.export_record import ExportRecord
from ...models.export_resource import ExportResource

OPERATION = Operation(
    id="exportRecords",
    name="exports.list",
    method="GET",
    path="/export/{resourceName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="cursor",
        kind="cursor",
        items=("data",),
        cursor="start",
        size="pageSize",
        next=("cursor", "end"),
        more=("cursor", "hasNext"),
    ),
    answer="json",
    category="Export",
    arguments=(
        "size",
        "status",
        "date_start",
        "date_end",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("size", "size", decoding.integer, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(ExportAutomationStatus), required=False, nullable=False
    ),
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
)


def build_request(
    resource_name: ExportResource | str,
    /,
    *,
    size: int | None = None,
    status: ExportAutomationStatus | Literal["conditions_check_failed", "failure", "success"] | None = None,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
) -> Request:
    """
    The request of `exports.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/export/{path_segment('resource_name', resource_name)}",
        query=query_members(
            _QUERY,
            {
                "size": size,
                "status": status,
                "dateStart": date_start,
                "dateEnd": date_end,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ExportRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ExportRecord.from_dict(value, tolerated)
