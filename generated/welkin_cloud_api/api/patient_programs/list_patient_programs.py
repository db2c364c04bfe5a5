# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/programs: List the programs of a patient"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.patient_program import PatientProgram

OPERATION = Operation(
    id="listPatientPrograms",
    name="patient_programs.list",
    method="GET",
    path="/patients/{patientId}/programs",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Patient Programs",
    arguments=(
        "assigned_programs",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("assignedPrograms", "assigned_programs", decoding.boolean, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    assigned_programs: bool | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `patient_programs.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/programs",
        query=query_members(
            _QUERY,
            {
                "assignedPrograms": assigned_programs,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PatientProgram:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PatientProgram.from_dict(value, tolerated)
