# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `care_plans`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.care_plan import CarePlan
    from ..models.care_plan_overview import CarePlanOverview

GET_CARE_PLAN: Operation[CarePlan] = Operation(
    id="getCarePlan",
    name="care_plans.get",
    method="GET",
    path="/patients/{patientId}/care-plan",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CarePlan",
    category="Care Plan",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    evidence="recorded",
    table=TABLE,
)
GET_CARE_PLAN_OVERVIEW: Operation[CarePlanOverview] = Operation(
    id="getCarePlanOverview",
    name="care_plans.get_overview",
    method="GET",
    path="/patients/{patientId}/care-plan/overview",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CarePlanOverview",
    category="Care Plan",
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
REPLACE_CARE_PLAN_OVERVIEW: Operation[CarePlanOverview] = Operation(
    id="replaceCarePlanOverview",
    name="care_plans.replace_overview",
    method="PUT",
    path="/patients/{patientId}/care-plan/overview",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CarePlanOverview",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("overview", "overview", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_CARE_PLAN_OVERVIEW: Operation[CarePlanOverview] = Operation(
    id="createCarePlanOverview",
    name="care_plans.create_overview",
    method="POST",
    path="/patients/{patientId}/care-plan/overview",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CarePlanOverview",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("overview", "overview", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_CARE_PLAN,
    GET_CARE_PLAN_OVERVIEW,
    REPLACE_CARE_PLAN_OVERVIEW,
    CREATE_CARE_PLAN_OVERVIEW,
)
