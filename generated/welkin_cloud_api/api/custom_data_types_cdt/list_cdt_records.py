# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/cdts/{cdtName}: List records of a type"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.cdt_record import CdtRecord

OPERATION = Operation(
    id="listCdtRecords",
    name="cdt_records.list",
    method="GET",
    path="/patients/{patientId}/cdts/{cdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable-in-data",
        kind="number",
        items=("data", "content"),
        page="page",
        size="size",
        current=("data", "number"),
        last=("data", "last"),
        total=("data", "totalElements"),
        pages=("data", "totalPages"),
    ),
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Custom Data Types (CDT)",
    arguments=(
        "fields",
        "filters",
        "date_start",
        "date_end",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("fields", "fields", decoding.array(decoding.text), required=False, nullable=False),
    decoding.Field("filters", "filters", decoding.text, required=False, nullable=False),
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    cdt_name: str,
    /,
    *,
    fields: Sequence[str] | None = None,
    filters: str | None = None,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `cdt_records.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime, an empty list of values,
            or one with a comma in it.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/cdts/{path_segment('cdt_name', cdt_name)}",
        query=query_members(
            _QUERY,
            {
                "fields": fields,
                "filters": filters,
                "dateStart": date_start,
                "dateEnd": date_end,
                "sort": sort,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtRecord.from_dict(value, tolerated)
