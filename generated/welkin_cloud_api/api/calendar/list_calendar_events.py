# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendar/events: List events"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.calendar_event import CalendarEvent
from ...models.calendar_event_type import CalendarEventType

OPERATION = Operation(
    id="listCalendarEvents",
    name="calendar_events.list",
    method="GET",
    path="/calendar/events",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    category="Calendar",
    arguments=(
        "from_time",
        "to_time",
        "include_cancelled",
        "participant_ids",
        "event_type",
        "include_encounter_info",
        "exclude_assigned_to_encounter_events",
        "viewer_timezone",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("from", "from_time", decoding.instant, required=True, nullable=False),
    decoding.Field("to", "to_time", decoding.instant, required=True, nullable=False),
    decoding.Field("includeCancelled", "include_cancelled", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "participantIds", "participant_ids", decoding.array(decoding.text), required=False, nullable=False
    ),
    decoding.Field(
        "eventType", "event_type", decoding.enumeration(CalendarEventType), required=False, nullable=False
    ),
    decoding.Field(
        "includeEncounterInfo", "include_encounter_info", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field(
        "excludeAssignedToEncounterEvents",
        "exclude_assigned_to_encounter_events",
        decoding.boolean,
        required=False,
        nullable=False,
    ),
    decoding.Field("viewerTimezone", "viewer_timezone", decoding.text, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    from_time: datetime.datetime,
    to_time: datetime.datetime,
    include_cancelled: bool | None = None,
    participant_ids: Sequence[str] | None = None,
    event_type: CalendarEventType
    | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
    | None = None,
    include_encounter_info: bool | None = None,
    exclude_assigned_to_encounter_events: bool | None = None,
    viewer_timezone: str | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `calendar_events.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime, an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/calendar/events",
        query=query_members(
            _QUERY,
            {
                "from": from_time,
                "to": to_time,
                "includeCancelled": include_cancelled,
                "participantIds": participant_ids,
                "eventType": event_type,
                "includeEncounterInfo": include_encounter_info,
                "excludeAssignedToEncounterEvents": exclude_assigned_to_encounter_events,
                "viewerTimezone": viewer_timezone,
                "sort": sort,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CalendarEvent:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CalendarEvent.from_dict(value, tolerated)
