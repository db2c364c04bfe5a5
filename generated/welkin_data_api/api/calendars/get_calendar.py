# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /calendars/{id}: Get a calendar"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.calendar import Calendar

OPERATION = Operation(
    id="getCalendar",
    name="calendars.get",
    method="GET",
    path="/calendars/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Calendars",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `calendars.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/calendars/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Calendar:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Calendar.from_dict(value, tolerated)
