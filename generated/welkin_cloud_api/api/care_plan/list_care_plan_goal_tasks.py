# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan/goals/{goalId}/tasks: List the tasks of a goal"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.care_plan_goal_task import CarePlanGoalTask

OPERATION = Operation(
    id="listCarePlanGoalTasks",
    name="care_plan_goals.list_tasks",
    method="GET",
    path="/patients/{patientId}/care-plan/goals/{goalId}/tasks",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patient", "id")),
        Repeated("path", ("goalId",), ("goalId",)),
    ),
    category="Care Plan",
    arguments=("checkpoint",),
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
) -> Request:
    """
    The request of `care_plan_goals.list_tasks`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}/tasks",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoalTask:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoalTask.from_dict(value, tolerated)
