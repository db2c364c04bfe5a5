# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `goal_templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.goal_template import GoalTemplate

LIST_GOAL_TEMPLATES: Operation[GoalTemplate] = Operation(
    id="listGoalTemplates",
    name="goal_templates.list",
    method="GET",
    path="/formations/{version}/goal-templates",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="GoalTemplate",
    category="Assessment Formation",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("name", ("string",)),
        Column("goalName", ("string",)),
        Column("type", ("string",)),
        Column("priority", ("string",)),
        Column("taskTemplates", ("array",)),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_GOAL_TEMPLATE: Operation[GoalTemplate] = Operation(
    id="getGoalTemplate",
    name="goal_templates.get",
    method="GET",
    path="/formations/{version}/goal-templates/{goalTemplateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="GoalTemplate",
    category="Assessment Formation",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("goal_template_name", "goalTemplateName", "path", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_GOAL_TEMPLATES,
    GET_GOAL_TEMPLATE,
)
