# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /calendar/work-hours: Create working hours"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.work_hours import WorkHours
from ...models.work_hours_day_create import WorkHoursDayCreate

OPERATION = Operation(
    id="createWorkHours",
    name="work_hours.create",
    method="POST",
    path="/calendar/work-hours",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("psmId",), ("psmId",)),),
    category="Calendar",
    arguments=(
        "psm_id",
        "start_date_time",
        "end_date_time",
        "days_info",
    ),
)
_MEMBERS = (
    decoding.Field("psmId", "psm_id", decoding.text, required=True, nullable=False),
    decoding.Field("startDateTime", "start_date_time", decoding.instant, required=True, nullable=False),
    decoding.Field("endDateTime", "end_date_time", decoding.instant, required=True, nullable=False),
    decoding.Field(
        "daysInfo",
        "days_info",
        decoding.array(decoding.record(lambda: WorkHoursDayCreate)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    *,
    psm_id: str,
    start_date_time: datetime.datetime,
    end_date_time: datetime.datetime,
    days_info: Sequence[WorkHoursDayCreate | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `work_hours.create`.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/calendar/work-hours",
        json=body_members(
            _MEMBERS,
            {
                "psmId": psm_id,
                "startDateTime": start_date_time,
                "endDateTime": end_date_time,
                "daysInfo": days_info,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> WorkHours:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return WorkHours.from_dict(value, tolerated)
