# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar/available-psm-schedules: List schedules to find a free time in"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.schedule import Schedule

OPERATION = Operation(
    id="listAvailableSchedules",
    name="schedules.list_available",
    method="GET",
    path="/calendar/available-psm-schedules",
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
        "include_cancelled",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("psmIds", "psm_ids", decoding.array(decoding.text), required=False, nullable=False),
    decoding.Field("from", "from_time", decoding.instant, required=False, nullable=False),
    decoding.Field("to", "to_time", decoding.instant, required=False, nullable=False),
    decoding.Field("includeCancelled", "include_cancelled", decoding.boolean, required=False, nullable=False),
)


def build_request(
    *,
    psm_ids: Sequence[str] | None = None,
    from_time: datetime.datetime | None = None,
    to_time: datetime.datetime | None = None,
    include_cancelled: bool | None = None,
) -> Request:
    """
    The request of `schedules.list_available`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime, an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/calendar/available-psm-schedules",
        query=query_members(
            _QUERY,
            {
                "psmIds": psm_ids,
                "from": from_time,
                "to": to_time,
                "includeCancelled": include_cancelled,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Schedule:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Schedule.from_dict(value, tolerated)
