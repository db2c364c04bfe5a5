# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar/work-hours: List working hours"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.work_hours import WorkHours

OPERATION = Operation(
    id="listWorkHours",
    name="work_hours.list",
    method="GET",
    path="/calendar/work-hours",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    identity=(Repeated("query", ("psmIds",), ("psmId",)),),
    category="Calendar",
    arguments=(
        "psm_ids",
        "from_time",
        "to_time",
        "viewer_timezone",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("psmIds", "psm_ids", decoding.array(decoding.text), required=False, nullable=False),
    decoding.Field("from", "from_time", decoding.instant, required=False, nullable=False),
    decoding.Field("to", "to_time", decoding.instant, required=False, nullable=False),
    decoding.Field("viewerTimezone", "viewer_timezone", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    psm_ids: Sequence[str] | None = None,
    from_time: datetime.datetime | None = None,
    to_time: datetime.datetime | None = None,
    viewer_timezone: str | None = None,
) -> Request:
    """
    The request of `work_hours.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime, an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/calendar/work-hours",
        query=query_members(
            _QUERY,
            {
                "psmIds": psm_ids,
                "from": from_time,
                "to": to_time,
                "viewerTimezone": viewer_timezone,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> WorkHours:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return WorkHours.from_dict(value, tolerated)
