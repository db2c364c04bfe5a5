# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan/overview: Get the overview of a care plan"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.care_plan_overview import CarePlanOverview

OPERATION = Operation(
    id="getCarePlanOverview",
    name="care_plans.get_overview",
    method="GET",
    path="/patients/{patientId}/care-plan/overview",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Care Plan",
)


def build_request(
    patient_id: str,
    /,
) -> Request:
    """
    The request of `care_plans.get_overview`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/overview",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanOverview:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanOverview.from_dict(value, tolerated)
