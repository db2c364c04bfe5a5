# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `calendar_events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.calendar_event import CalendarEvent

FIND_CALENDAR_EVENTS: Operation[CalendarEvent] = Operation(
    id="findCalendarEvents",
    name="calendar_events.find",
    method="GET",
    path="/calendar_events",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="CalendarEvent",
    category="Calendar Events",
    parameters=(
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("calendar_id", ("string",), references="calendars"),
        Column("patient_id", ("string",), references="patients"),
        Column("user_id", ("string",), references="patients"),
        Column("is_all_day", ("boolean",)),
        Column("start_time", ("string",), means="instant"),
        Column("end_time", ("string",), means="instant"),
        Column("day", ("string",), means="day"),
        Column("outcome", ("string",)),
        Column("modality", ("string",)),
        Column("appointment_type", ("string",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_CALENDAR_EVENT: Operation[CalendarEvent] = Operation(
    id="createCalendarEvent",
    name="calendar_events.create",
    method="POST",
    path="/calendar_events",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="CalendarEvent",
    category="Calendar Events",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("calendar_id", "calendar_id", "json", "text", required=True),
        Parameter("modality", "modality", "json", "CalendarEventModality", required=True),
        Parameter("appointment_type", "appointment_type", "json", "text", required=True),
        Parameter("patient_id", "patient_id", "json", "text"),
        Parameter(
            "user_id", "user_id", "json", "text", deprecated="deprecated since 2018-10-10; use patient_id"
        ),
        Parameter("start_time", "start_time", "json", "instant"),
        Parameter("end_time", "end_time", "json", "instant"),
        Parameter("day", "day", "json", "day"),
        Parameter("is_all_day", "is_all_day", "json", "boolean"),
    ),
    table=TABLE,
)
GET_CALENDAR_EVENT: Operation[CalendarEvent] = Operation(
    id="getCalendarEvent",
    name="calendar_events.get",
    method="GET",
    path="/calendar_events/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="CalendarEvent",
    category="Calendar Events",
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
UPDATE_CALENDAR_EVENT: Operation[CalendarEvent] = Operation(
    id="updateCalendarEvent",
    name="calendar_events.update",
    method="PUT",
    path="/calendar_events/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="CalendarEvent",
    category="Calendar Events",
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
        Parameter("start_time", "start_time", "json", "instant"),
        Parameter("end_time", "end_time", "json", "instant"),
        Parameter("day", "day", "json", "day"),
        Parameter("outcome", "outcome", "json", "CalendarEventOutcome"),
        Parameter("is_all_day", "is_all_day", "json", "boolean"),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_CALENDAR_EVENTS,
    CREATE_CALENDAR_EVENT,
    GET_CALENDAR_EVENT,
    UPDATE_CALENDAR_EVENT,
)
