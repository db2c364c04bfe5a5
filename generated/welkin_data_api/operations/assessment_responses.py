# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `assessment_responses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.assessment_response import AssessmentResponse

FIND_ASSESSMENT_RESPONSES: Operation[AssessmentResponse] = Operation(
    id="findAssessmentResponses",
    name="assessment_responses.find",
    method="GET",
    path="/assessment_responses",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="AssessmentResponse",
    category="Assessment Responses",
    parameters=(
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("spec_id", ("string",)),
        Column("spec_name", ("string",)),
        Column("spec_version", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("model"),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_ASSESSMENT_RESPONSE: Operation[AssessmentResponse] = Operation(
    id="createAssessmentResponse",
    name="assessment_responses.create",
    method="POST",
    path="/assessment_responses",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="AssessmentResponse",
    category="Assessment Responses",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("model", "model", "json", "anything", required=True, nullable=True),
        Parameter(
            "spec_id", "spec_id", "json", "text", deprecated="deprecated since 2018-10-10; use spec_name"
        ),
        Parameter("spec_name", "spec_name", "json", "text"),
        Parameter("spec_version", "spec_version", "json", "text"),
        Parameter("title", "title", "json", "text"),
    ),
    table=TABLE,
)
GET_ASSESSMENT_RESPONSE: Operation[AssessmentResponse] = Operation(
    id="getAssessmentResponse",
    name="assessment_responses.get",
    method="GET",
    path="/assessment_responses/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="AssessmentResponse",
    category="Assessment Responses",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_ASSESSMENT_RESPONSES,
    CREATE_ASSESSMENT_RESPONSE,
    GET_ASSESSMENT_RESPONSE,
)
