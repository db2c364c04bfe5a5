# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan: Get the care plan of a patient"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.care_plan import CarePlan

OPERATION = Operation(
    id="getCarePlan",
    name="care_plans.get",
    method="GET",
    path="/patients/{patientId}/care-plan",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Care Plan",
)


def build_request(
    patient_id: str,
    /,
) -> Request:
    """
    The request of `care_plans.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlan:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlan.from_dict(value, tolerated)
