# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /pdts/{pdtName}/patients: List patients of a profile type"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.patient import Patient

OPERATION = Operation(
    id="listProfilePatients",
    name="profile_records.list_patients",
    method="GET",
    path="/pdts/{pdtName}/patients",
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
    category="Profile Records",
    arguments=(
        "page_size",
        "checkpoint",
    ),
)


def build_request(
    pdt_name: str,
    /,
) -> Request:
    """
    The request of `profile_records.list_patients`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/pdts/{path_segment('pdt_name', pdt_name)}/patients",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
