# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan/goals/{goalId}: Get a goal of a care plan"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.care_plan_goal_details import CarePlanGoalDetails

OPERATION = Operation(
    id="getCarePlanGoal",
    name="care_plan_goals.get",
    method="GET",
    path="/patients/{patientId}/care-plan/goals/{goalId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("tasks", "patient", "id")),
        Repeated("path", ("goalId",), ("details", "id")),
        Repeated("path", ("goalId",), ("tasks", "goalId")),
    ),
    category="Care Plan",
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
) -> Request:
    """
    The request of `care_plan_goals.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoalDetails:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoalDetails.from_dict(value, tolerated)
