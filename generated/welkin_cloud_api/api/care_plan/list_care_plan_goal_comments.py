# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan/goals/{goalId}/comments: List the comments on a goal"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.care_plan_goal_comment import CarePlanGoalComment

OPERATION = Operation(
    id="listCarePlanGoalComments",
    name="care_plan_goals.list_comments",
    method="GET",
    path="/patients/{patientId}/care-plan/goals/{goalId}/comments",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Care Plan",
    arguments=("checkpoint",),
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
) -> Request:
    """
    The request of `care_plan_goals.list_comments`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}/comments",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoalComment:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoalComment.from_dict(value, tolerated)
