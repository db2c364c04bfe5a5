# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /patients/{patientId}/encounters/{encounterId}/comments/{commentId}: Replace the text of a comment"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.encounter_comment import EncounterComment

OPERATION = Operation(
    id="replaceEncounterComment",
    name="encounter_comments.replace",
    method="PUT",
    path="/patients/{patientId}/encounters/{encounterId}/comments/{commentId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("encounterId",), ("encounterId",)),
        Repeated("path", ("commentId",), ("id",)),
    ),
    category="Encounters",
    arguments=("text",),
)
_MEMBERS = (decoding.Field("text", "text", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    encounter_id: str,
    comment_id: str,
    /,
    *,
    text: str,
) -> Request:
    """
    The request of `encounter_comments.replace`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/comments/{path_segment('comment_id', comment_id)}",
        json=body_members(
            _MEMBERS,
            {
                "text": text,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EncounterComment:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EncounterComment.from_dict(value, tolerated)
