# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/goal-templates/{goalTemplateName}: Get a goal template"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.goal_template import GoalTemplate

OPERATION = Operation(
    id="getGoalTemplate",
    name="goal_templates.get",
    method="GET",
    path="/formations/{version}/goal-templates/{goalTemplateName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Assessment Formation",
)


def build_request(
    version: str,
    goal_template_name: str,
    /,
) -> Request:
    """
    The request of `goal_templates.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/goal-templates/{path_segment('goal_template_name', goal_template_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> GoalTemplate:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return GoalTemplate.from_dict(value, tolerated)
