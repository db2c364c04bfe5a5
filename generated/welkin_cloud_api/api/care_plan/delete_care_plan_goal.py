# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /patients/{patientId}/care-plan/goals/{goalId}: Delete a goal of a care plan"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteCarePlanGoal",
    name="care_plan_goals.delete",
    method="DELETE",
    path="/patients/{patientId}/care-plan/goals/{goalId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Care Plan",
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
) -> Request:
    """
    The request of `care_plan_goals.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
