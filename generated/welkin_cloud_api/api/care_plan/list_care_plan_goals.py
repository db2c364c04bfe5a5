# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/care-plan/goals: List the goals of a care plan"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.care_plan_goal import CarePlanGoal
from ...models.care_plan_goal_status import CarePlanGoalStatus

OPERATION = Operation(
    id="listCarePlanGoals",
    name="care_plan_goals.list",
    method="GET",
    path="/patients/{patientId}/care-plan/goals",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    category="Care Plan",
    arguments=(
        "status",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field(
        "status", "status", decoding.enumeration(CarePlanGoalStatus), required=False, nullable=False
    ),
)


def build_request(
    patient_id: str,
    /,
    *,
    status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | None = None,
) -> Request:
    """
    The request of `care_plan_goals.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals",
        query=query_members(
            _QUERY,
            {
                "status": status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoal:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoal.from_dict(value, tolerated)
