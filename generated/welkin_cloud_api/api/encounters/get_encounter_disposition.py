# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/encounters/{encounterId}/disposition: Get the disposition of an encounter"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.cdt_record import CdtRecord

OPERATION = Operation(
    id="getEncounterDisposition",
    name="encounter_dispositions.get",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/disposition",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Encounters",
)


def build_request(
    patient_id: str,
    encounter_id: str,
    /,
) -> Request:
    """
    The request of `encounter_dispositions.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/encounters/{path_segment('encounter_id', encounter_id)}/disposition",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtRecord.from_dict(value, tolerated)
