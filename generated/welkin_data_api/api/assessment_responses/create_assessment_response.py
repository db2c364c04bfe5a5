# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /assessment_responses: Load an assessment response"""

from __future__ import annotations

from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "patient_id",
        "model",
        "spec_id",
        "spec_name",
        "spec_version",
        "title",
    ),
)
_MEMBERS = (
    decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field("model", "model", decoding.anything, required=True, nullable=True),
    decoding.Field("spec_id", "spec_id", decoding.text, required=False, nullable=False),
    decoding.Field("spec_name", "spec_name", decoding.text, required=False, nullable=False),
    decoding.Field("spec_version", "spec_version", decoding.text, required=False, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    patient_id: str,
    model: Any,
    spec_id: str | Unset = UNSET,
    spec_name: str | Unset = UNSET,
    spec_version: str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Request:
    """
    The request of `assessment_responses.create`.

    A member that is left out is not sent. None is sent as null where the member's type has None, and
    refused elsewhere.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/assessment_responses",
        json=body_members(
            _MEMBERS,
            {
                "patient_id": patient_id,
                "model": model,
                "spec_id": spec_id,
                "spec_name": spec_name,
                "spec_version": spec_version,
                "title": title,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentResponse:
    """
    The record of an answer, taken out of its envelope.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentResponse.from_dict(value, tolerated)
