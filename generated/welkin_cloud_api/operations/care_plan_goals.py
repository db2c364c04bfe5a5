# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `care_plan_goals`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.care_plan_goal import CarePlanGoal
    from ..models.care_plan_goal_comment import CarePlanGoalComment
    from ..models.care_plan_goal_details import CarePlanGoalDetails
    from ..models.care_plan_goal_task import CarePlanGoalTask

LIST_CARE_PLAN_GOALS: Operation[CarePlanGoal] = Operation(
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
    record="CarePlanGoal",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter(
            "status", "status", "query", "CarePlanGoalStatus", values=("ACTIVE", "COMPLETED", "REMOVED")
        ),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdByName", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedByName", ("string",)),
        Column("updatedAt", ("string",), means="instant"),
        Column("name", ("string",)),
        Column("type", ("string",)),
        Column("priority", ("string",)),
        Column("status", ("string",)),
        Column("templateName", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_CARE_PLAN_GOAL: Operation[CarePlanGoal] = Operation(
    id="createCarePlanGoal",
    name="care_plan_goals.create",
    method="POST",
    path="/patients/{patientId}/care-plan/goals",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CarePlanGoal",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_template_name", "goalTemplateName", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
GET_CARE_PLAN_GOAL: Operation[CarePlanGoalDetails] = Operation(
    id="getCarePlanGoal",
    name="care_plan_goals.get",
    method="GET",
    path="/patients/{patientId}/care-plan/goals/{goalId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="CarePlanGoalDetails",
    category="Care Plan",
    identity=(
        Repeated("path", ("patientId",), ("tasks", "patient", "id")),
        Repeated("path", ("goalId",), ("details", "id")),
        Repeated("path", ("goalId",), ("tasks", "goalId")),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_CARE_PLAN_GOAL: Operation[None] = Operation(
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
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
UPDATE_CARE_PLAN_GOAL: Operation[CarePlanGoal] = Operation(
    id="updateCarePlanGoal",
    name="care_plan_goals.update",
    method="PATCH",
    path="/patients/{patientId}/care-plan/goals/{goalId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CarePlanGoal",
    category="Care Plan",
    identity=(Repeated("path", ("goalId",), ("id",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("priority", "priority", "json", "CarePlanGoalPriority"),
        Parameter(
            "status", "status", "json", "CarePlanGoalStatus", values=("ACTIVE", "COMPLETED", "REMOVED")
        ),
    ),
    evidence="documented",
    table=TABLE,
)
LIST_CARE_PLAN_GOAL_COMMENTS: Operation[CarePlanGoalComment] = Operation(
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
    record="CarePlanGoalComment",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdByName", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedByName", ("string",)),
        Column("updatedAt", ("string",), means="instant"),
        Column("text", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_CARE_PLAN_GOAL_COMMENT: Operation[CarePlanGoalComment] = Operation(
    id="createCarePlanGoalComment",
    name="care_plan_goals.create_comment",
    method="POST",
    path="/patients/{patientId}/care-plan/goals/{goalId}/comments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CarePlanGoalComment",
    category="Care Plan",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
        Parameter("text", "text", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
LIST_CARE_PLAN_GOAL_TASKS: Operation[CarePlanGoalTask] = Operation(
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
    record="CarePlanGoalTask",
    category="Care Plan",
    identity=(
        Repeated("path", ("patientId",), ("patient", "id")),
        Repeated("path", ("goalId",), ("goalId",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedAt", ("string",), means="instant"),
        Column("name", ("string",)),
        Column("description", ("string",)),
        Column("dueDate", ("string",), means="instant"),
        Column("status", ("string",)),
        Column("priority", ("string",)),
        Column("patient", ("object",)),
        Column("assignee", ("object",)),
        Column("author", ("object",)),
        Column("watchers", ("array",)),
        Column("comments", ("array",)),
        Column("templateName", ("string",)),
        Column("goalId", ("string",)),
        Column("watchersType", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_CARE_PLAN_GOAL_TASK: Operation[CarePlanGoalTask] = Operation(
    id="createCarePlanGoalTask",
    name="care_plan_goals.create_task",
    method="POST",
    path="/patients/{patientId}/care-plan/goals/{goalId}/tasks",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="CarePlanGoalTask",
    category="Care Plan",
    identity=(
        Repeated("path", ("patientId",), ("patient", "id")),
        Repeated("path", ("goalId",), ("goalId",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("goal_id", "goalId", "path", "text", required=True),
        Parameter("name", "name", "json", "text", required=True),
        Parameter(
            "priority",
            "priority",
            "json",
            "TaskPriority",
            required=True,
            values=("HIGH", "LOW", "MEDIUM", "URGENT"),
        ),
        Parameter(
            "status",
            "status",
            "json",
            "TaskStatus",
            required=True,
            values=("CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"),
        ),
        Parameter("assignee", "assignee", "json", "TaskPersonReference", required=True),
        Parameter("description", "description", "json", "text"),
        Parameter("due_date", "dueDate", "json", "instant"),
        Parameter("patient", "patient", "json", "TaskPersonReference"),
        Parameter("watchers", "watchers", "json", ("list", "TaskPersonReference")),
        Parameter("comments", "comments", "json", ("list", "TaskCommentAdd")),
        Parameter("template_name", "templateName", "json", "text"),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CARE_PLAN_GOALS,
    CREATE_CARE_PLAN_GOAL,
    GET_CARE_PLAN_GOAL,
    DELETE_CARE_PLAN_GOAL,
    UPDATE_CARE_PLAN_GOAL,
    LIST_CARE_PLAN_GOAL_COMMENTS,
    CREATE_CARE_PLAN_GOAL_COMMENT,
    LIST_CARE_PLAN_GOAL_TASKS,
    CREATE_CARE_PLAN_GOAL_TASK,
)
