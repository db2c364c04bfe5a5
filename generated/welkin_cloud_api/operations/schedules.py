# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `schedules`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.schedule import Schedule

LIST_SCHEDULES: Operation[Schedule] = Operation(
    id="listSchedules",
    name="schedules.list",
    method="GET",
    path="/calendar/psm-schedules",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="Schedule",
    category="Calendar",
    identity=(Repeated("query", ("psmIds",), ("psmId",)),),
    parameters=(
        Parameter("psm_ids", "psmIds", "query", ("list", "text")),
        Parameter("from_time", "from", "query", "instant"),
        Parameter("to_time", "to", "query", "instant"),
        Parameter("include_cancelled", "includeCancelled", "query", "boolean"),
    ),
    columns=(
        Column("psmId", ("string",)),
        Column("workHours", ("array",)),
        Column("events", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
LIST_AVAILABLE_SCHEDULES: Operation[Schedule] = Operation(
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
    record="Schedule",
    category="Calendar",
    identity=(Repeated("query", ("psmIds",), ("psmId",)),),
    parameters=(
        Parameter("psm_ids", "psmIds", "query", ("list", "text")),
        Parameter("from_time", "from", "query", "instant"),
        Parameter("to_time", "to", "query", "instant"),
        Parameter("include_cancelled", "includeCancelled", "query", "boolean"),
    ),
    columns=(
        Column("psmId", ("string",)),
        Column("workHours", ("array",)),
        Column("events", ("array",)),
    ),
    evidence="documented",
    table=TABLE,
)
LIST_FULL_SCHEDULES: Operation[Schedule] = Operation(
    id="listFullSchedules",
    name="schedules.list_full",
    method="GET",
    path="/calendar/full-psm-schedules",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="Schedule",
    category="Calendar",
    identity=(Repeated("query", ("psmIds",), ("psmId",)),),
    parameters=(
        Parameter("psm_ids", "psmIds", "query", ("list", "text")),
        Parameter("from_time", "from", "query", "instant"),
        Parameter("to_time", "to", "query", "instant"),
        Parameter("include_cancelled", "includeCancelled", "query", "boolean"),
    ),
    columns=(
        Column("psmId", ("string",)),
        Column("workHours", ("array",)),
        Column("events", ("array",)),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_SCHEDULES,
    LIST_AVAILABLE_SCHEDULES,
    LIST_FULL_SCHEDULES,
)
