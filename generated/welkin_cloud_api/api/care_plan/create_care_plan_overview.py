# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/care-plan/overview: Write the overview of a care plan"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.care_plan_overview import CarePlanOverview

OPERATION = Operation(
    id="createCarePlanOverview",
    name="care_plans.create_overview",
    method="POST",
    path="/patients/{patientId}/care-plan/overview",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Care Plan",
    arguments=("overview",),
)
_MEMBERS = (decoding.Field("overview", "overview", decoding.text, required=True, nullable=False),)


def build_request(
    patient_id: str,
    /,
    *,
    overview: str,
) -> Request:
    """
    The request of `care_plans.create_overview`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/overview",
        json=body_members(
            _MEMBERS,
            {
                "overview": overview,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanOverview:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanOverview.from_dict(value, tolerated)
