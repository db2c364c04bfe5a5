# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/full-encounters/{encounterId}: Get an encounter with all that belongs to it"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.full_encounter import FullEncounter

OPERATION = Operation(
    id="getFullEncounter",
    name="encounters.get_full",
    method="GET",
    path="/patients/{patientId}/full-encounters/{encounterId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("encounter", "patientId")),
        Repeated("path", ("encounterId",), ("encounter", "id")),
    ),
    category="Encounters",
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
) -> Request:
    """
    The request of `encounters.get_full`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/full-encounters/{path_segment('encounter_id', encounter_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> FullEncounter:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return FullEncounter.from_dict(value, tolerated)
