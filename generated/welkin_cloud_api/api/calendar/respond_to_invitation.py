# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /calendar/events/{eventId}/invitation-response: Answer an invitation"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="respondToInvitation",
    name="calendar_events.respond",
    method="PUT",
    path="/calendar/events/{eventId}/invitation-response",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Calendar",
    arguments=(
        "participant_id",
        "participation_status",
    ),
)
_MEMBERS = (
    decoding.Field("participantId", "participant_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "participationStatus", "participation_status", decoding.text, required=True, nullable=False
    ),
)


def build_request(
    event_id: str,
    /,
    *,
    participant_id: str,
    participation_status: str,
) -> Request:
    """
    The request of `calendar_events.respond`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/calendar/events/{path_segment('event_id', event_id)}/invitation-response",
        json=body_members(
            _MEMBERS,
            {
                "participantId": participant_id,
                "participationStatus": participation_status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
