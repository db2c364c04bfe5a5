# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `work_hours`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.work_hours import WorkHours

LIST_WORK_HOURS: Operation[WorkHours] = Operation(
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
    record="WorkHours",
    category="Calendar",
    identity=(Repeated("query", ("psmIds",), ("psmId",)),),
    parameters=(
        Parameter("psm_ids", "psmIds", "query", ("list", "text")),
        Parameter("from_time", "from", "query", "instant"),
        Parameter("to_time", "to", "query", "instant"),
        Parameter("viewer_timezone", "viewerTimezone", "query", "text"),
    ),
    columns=(
        Column("psmId", ("string",)),
        Column("details", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
CREATE_WORK_HOURS: Operation[WorkHours] = Operation(
    id="createWorkHours",
    name="work_hours.create",
    method="POST",
    path="/calendar/work-hours",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="WorkHours",
    category="Calendar",
    identity=(Repeated("body", ("psmId",), ("psmId",)),),
    parameters=(
        Parameter("psm_id", "psmId", "json", "text", required=True),
        Parameter("start_date_time", "startDateTime", "json", "instant", required=True),
        Parameter("end_date_time", "endDateTime", "json", "instant", required=True),
        Parameter("days_info", "daysInfo", "json", ("list", "WorkHoursDayCreate"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_WORK_HOURS: Operation[WorkHours] = Operation(
    id="replaceWorkHours",
    name="work_hours.replace",
    method="PUT",
    path="/calendar/work-hours/{workHoursId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="WorkHours",
    category="Calendar",
    identity=(Repeated("body", ("psmId",), ("psmId",)),),
    parameters=(
        Parameter("work_hours_id", "workHoursId", "path", "text", required=True),
        Parameter("psm_id", "psmId", "json", "text", required=True),
        Parameter("start_date_time", "startDateTime", "json", "instant", required=True),
        Parameter("end_date_time", "endDateTime", "json", "instant", required=True),
        Parameter("days_info", "daysInfo", "json", ("list", "WorkHoursDayCreate"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_WORK_HOURS,
    CREATE_WORK_HOURS,
    REPLACE_WORK_HOURS,
)
