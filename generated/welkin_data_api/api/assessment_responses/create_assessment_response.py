# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /assessment_responses: Load an assessment response"""

from __future__ import annotations

from typing import Any

from welkin_runtime.encoding import body_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.assessment_response import AssessmentResponse

OPERATION = Operation(
    id="createAssessmentResponse",
    name="assessment_responses.create",
    method="POST",
    path="/assessment_responses",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    answer="json",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    category="Assessment Responses",
)


def build_request(
    *,
    patient_id: str,
    model: Any,
    spec_id: str | None = None,
    spec_name: str | None = None,
    spec_version: str | None = None,
    title: str | None = None,
) -> Request:
    """
    The request of `assessment_responses.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/assessment_responses",
        json=body_members(
            {
                "patient_id": patient_id,
                "model": model,
                "spec_id": spec_id,
                "spec_name": spec_name,
                "spec_version": spec_version,
                "title": title,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentResponse:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentResponse.from_dict(value, tolerated)
