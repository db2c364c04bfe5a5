# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `calendars`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.calendar import Calendar

FIND_CALENDARS: Operation[Calendar] = Operation(
    id="findCalendars",
    name="calendars.find",
    method="GET",
    path="/calendars",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="Calendar",
    category="Calendars",
    identity=(Repeated("query", ("worker",), ("worker_id",)),),
    parameters=(
        Parameter("worker", "worker", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("worker_id", ("string",), references="workers"),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
GET_CALENDAR: Operation[Calendar] = Operation(
    id="getCalendar",
    name="calendars.get",
    method="GET",
    path="/calendars/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="Calendar",
    category="Calendars",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_CALENDARS,
    GET_CALENDAR,
)
