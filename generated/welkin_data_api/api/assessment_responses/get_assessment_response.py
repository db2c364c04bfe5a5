# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /assessment_responses/{id}: Get an assessment response"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_response import AssessmentResponse

OPERATION = Operation(
    id="getAssessmentResponse",
    name="assessment_responses.get",
    method="GET",
    path="/assessment_responses/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("path", ("id",), ("id",)),),
    category="Assessment Responses",
)


def build_request(
    id: str,
    /,
) -> Request:
    """
    The request of `assessment_responses.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/assessment_responses/{path_segment('id', id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentResponse:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentResponse.from_dict(value, tolerated)
