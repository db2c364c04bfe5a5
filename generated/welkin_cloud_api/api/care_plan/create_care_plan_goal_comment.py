# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/care-plan/goals/{goalId}/comments: Comment on a goal"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.care_plan_goal_comment import CarePlanGoalComment

OPERATION = Operation(
    id="createCarePlanGoalComment",
    name="care_plan_goals.create_comment",
    method="POST",
    path="/patients/{patientId}/care-plan/goals/{goalId}/comments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Care Plan",
    arguments=("text",),
)
_MEMBERS = (decoding.Field("text", "text", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
    *,
    text: str,
) -> Request:
    """
    The request of `care_plan_goals.create_comment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}/comments",
        json=body_members(
            _MEMBERS,
            {
                "text": text,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoalComment:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoalComment.from_dict(value, tolerated)
