# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /formations/draft/assessments/{assessmentName}: Delete a questionnaire from the draft"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteAssessmentFormation",
    name="assessment_formations.delete",
    method="DELETE",
    path="/formations/draft/assessments/{assessmentName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Assessment Formation",
)


def build_request(
    assessment_name: str,
    /,
) -> Request:
    """
    The request of `assessment_formations.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/draft/assessments/{path_segment('assessment_name', assessment_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
