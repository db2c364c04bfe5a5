# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/assessments: List questionnaires"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.assessment_formation import AssessmentFormation

OPERATION = Operation(
    id="listAssessmentFormations",
    name="assessment_formations.list",
    method="GET",
    path="/formations/{version}/assessments",
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
    The request of `assessment_formations.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/assessments",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentFormation:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentFormation.from_dict(value, tolerated)
