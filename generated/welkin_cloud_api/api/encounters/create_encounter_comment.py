# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/encounters/{encounterId}/comments: Comment on an encounter"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.encounter_comment import EncounterComment

OPERATION = Operation(
    id="createEncounterComment",
    name="encounter_comments.create",
    method="POST",
    path="/patients/{patientId}/encounters/{encounterId}/comments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("encounterId",), ("encounterId",)),),
    category="Encounters",
    arguments=("text",),
)
_MEMBERS = (decoding.Field("text", "text", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
    *,
    text: str,
) -> Request:
    """
    The request of `encounter_comments.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/comments",
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
