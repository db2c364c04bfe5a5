# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/care-plan/goals/{goalId}/tasks: Add a task to a goal"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.care_plan_goal_task import CarePlanGoalTask
from ...models.task_comment_add import TaskCommentAdd
from ...models.task_person_reference import TaskPersonReference
from ...models.task_priority import TaskPriority
from ...models.task_status import TaskStatus

OPERATION = Operation(
    id="createCarePlanGoalTask",
    name="care_plan_goals.create_task",
    method="POST",
    path="/patients/{patientId}/care-plan/goals/{goalId}/tasks",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patient", "id")),
        Repeated("path", ("goalId",), ("goalId",)),
    ),
    category="Care Plan",
    arguments=(
        "name",
        "priority",
        "status",
        "assignee",
        "description",
        "due_date",
        "patient",
        "watchers",
        "comments",
        "template_name",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=True, nullable=False),
    decoding.Field("priority", "priority", decoding.enumeration(TaskPriority), required=True, nullable=False),
    decoding.Field("status", "status", decoding.enumeration(TaskStatus), required=True, nullable=False),
    decoding.Field(
        "assignee", "assignee", decoding.record(lambda: TaskPersonReference), required=True, nullable=False
    ),
    decoding.Field("description", "description", decoding.text, required=False, nullable=False),
    decoding.Field("dueDate", "due_date", decoding.instant, required=False, nullable=False),
    decoding.Field(
        "patient", "patient", decoding.record(lambda: TaskPersonReference), required=False, nullable=False
    ),
    decoding.Field(
        "watchers",
        "watchers",
        decoding.array(decoding.record(lambda: TaskPersonReference)),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "comments",
        "comments",
        decoding.array(decoding.record(lambda: TaskCommentAdd)),
        required=False,
        nullable=False,
    ),
    decoding.Field("templateName", "template_name", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    goal_id: str,
    /,
    *,
    name: str,
    priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"],
    status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
    assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model,
    description: str | Unset = UNSET,
    due_date: datetime.datetime | Unset = UNSET,
    patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    watchers: Sequence[TaskPersonReference | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    comments: Sequence[TaskCommentAdd | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
    template_name: str | Unset = UNSET,
) -> Request:
    """
    The request of `care_plan_goals.create_task`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/care-plan/goals/{path_segment('goal_id', goal_id)}/tasks",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "priority": priority,
                "status": status,
                "assignee": assignee,
                "description": description,
                "dueDate": due_date,
                "patient": patient,
                "watchers": watchers,
                "comments": comments,
                "templateName": template_name,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CarePlanGoalTask:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CarePlanGoalTask.from_dict(value, tolerated)
