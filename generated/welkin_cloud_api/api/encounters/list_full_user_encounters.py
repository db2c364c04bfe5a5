# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /users/{userId}/full-encounters: List a user's encounters with all that belongs to them"""

from __future__ import annotations

from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.encounter_status import EncounterStatus
from ...models.full_encounter import FullEncounter

OPERATION = Operation(
    id="listFullUserEncounters",
    name="encounters.list_full_for_user",
    method="GET",
    path="/users/{userId}/full-encounters",
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
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    category="Encounters",
    arguments=(
        "with_care_team",
        "statuses",
        "only_with_calendar_event",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("withCareTeam", "with_care_team", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "statuses",
        "statuses",
        decoding.array(decoding.enumeration(EncounterStatus)),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "onlyWithCalendarEvent", "only_with_calendar_event", decoding.boolean, required=False, nullable=False
    ),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    user_id: str,
    /,
    *,
    with_care_team: bool | None = None,
    statuses: Sequence[EncounterStatus | str] | None = None,
    only_with_calendar_event: bool | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `encounters.list_full_for_user`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, an empty list of values, or one with a
            comma in it.
    """
    return Request(
        OPERATION,
        path=f"/users/{path_segment('user_id', user_id)}/full-encounters",
        query=query_members(
            _QUERY,
            {
                "withCareTeam": with_care_team,
                "statuses": statuses,
                "onlyWithCalendarEvent": only_with_calendar_event,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> FullEncounter:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return FullEncounter.from_dict(value, tolerated)
