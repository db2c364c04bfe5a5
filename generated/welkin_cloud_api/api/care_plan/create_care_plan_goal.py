# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/care-plan/goals: Add a goal to a care plan"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.care_plan_goal import CarePlanGoal

OPERATION = Operation(
    id="createCarePlanGoal",
    name="care_plan_goals.create",
    method="POST",
    path="/patients/{patientId}/care-plan/goals",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Care Plan",
    arguments=("goal_template_name",),
)
_MEMBERS = (
    decoding.Field("goalTemplateName", "goal_template_name", decoding.text, required=True, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    goal_template_name: str,
) -> Request:
    """
    The request of `care_plan_goals.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals",
        json=body_members(
            _MEMBERS,
            {
                "goalTemplateName": goal_template_name,
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
