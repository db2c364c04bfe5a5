# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/goal-templates: List goal templates"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.goal_template import GoalTemplate

OPERATION = Operation(
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
    answer="json",
    category="Assessment Formation",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `goal_templates.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/goal-templates",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> GoalTemplate:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return GoalTemplate.from_dict(value, tolerated)
