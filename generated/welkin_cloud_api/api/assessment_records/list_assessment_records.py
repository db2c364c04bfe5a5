# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/assessment-records: List assessment records"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.assessment_record import AssessmentRecord

OPERATION = Operation(
    id="listAssessmentRecords",
    name="assessment_records.list",
    method="GET",
    path="/patients/{patientId}/assessment-records",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Assessment Records",
    arguments=(
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),)


def build_request(
    patient_id: str,
    /,
    *,
    sort: str | None = None,
) -> Request:
    """
    The request of `assessment_records.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/assessment-records",
        query=query_members(
            _QUERY,
            {
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> AssessmentRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return AssessmentRecord.from_dict(value, tolerated)
