# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/calls: List the calls of a patient"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.call import Call

OPERATION = Operation(
    id="listCalls",
    name="calls.list",
    method="GET",
    path="/patients/{patientId}/calls",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        total=("metaInfo", "totalElements"),
    ),
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Calls",
    arguments=(
        "start_date",
        "end_date",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=False),
    decoding.Field("endDate", "end_date", decoding.instant, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    start_date: datetime.datetime | None = None,
    end_date: datetime.datetime | None = None,
) -> Request:
    """
    The request of `calls.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/calls",
        query=query_members(
            _QUERY,
            {
                "startDate": start_date,
                "endDate": end_date,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Call:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Call.from_dict(value, tolerated)
