# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/care-plan/goals/{goalId}: Update a goal of a care plan"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.care_plan_goal import CarePlanGoal
from ...models.care_plan_goal_priority import CarePlanGoalPriority
from ...models.care_plan_goal_status import CarePlanGoalStatus

OPERATION = Operation(
    id="updateCarePlanGoal",
    name="care_plan_goals.update",
    method="PATCH",
    path="/patients/{patientId}/care-plan/goals/{goalId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("goalId",), ("id",)),),
    category="Care Plan",
    arguments=(
        "name",
        "priority",
        "status",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "priority", "priority", decoding.enumeration(CarePlanGoalPriority), required=False, nullable=False
    ),
    decoding.Field(
        "status", "status", decoding.enumeration(CarePlanGoalStatus), required=False, nullable=False
    ),
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
    *,
    name: str | Unset = UNSET,
    priority: CarePlanGoalPriority | str | Unset = UNSET,
    status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | Unset = UNSET,
) -> Request:
    """
    The request of `care_plan_goals.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "priority": priority,
                "status": status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoal:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoal.from_dict(value, tolerated)
