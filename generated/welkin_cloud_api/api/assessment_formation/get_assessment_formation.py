# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/assessments/{assessmentName}: Get a questionnaire"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.assessment_formation import AssessmentFormation

OPERATION = Operation(
    id="getAssessmentFormation",
    name="assessment_formations.get",
    method="GET",
    path="/formations/{version}/assessments/{assessmentName}",
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
    assessment_name: str,
    /,
) -> Request:
    """
    The request of `assessment_formations.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/assessments/{path_segment('assessment_name', assessment_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentFormation.from_dict(value, tolerated)
