# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /by-filter/patients: List patients by a filter"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, whole_body, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.patient import Patient

OPERATION = Operation(
    id="listPatientsByFilter",
    name="patients.list_by_filter",
    method="POST",
    path="/by-filter/patients",
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
    category="Patients",
    arguments=(
        "fields",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),)
_BODY = decoding.Field("body", "fields", decoding.filters(lambda: Patient), required=True, nullable=False)


def build_request(
    fields: Mapping[str, Any] | decoding.Model,
    *,
    sort: str | None = None,
) -> Request:
    """
    The request of `patients.list_by_filter`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/by-filter/patients",
        query=query_members(
            _QUERY,
            {
                "sort": sort,
            },
            zulu_text,
        ),
        json=whole_body(_BODY, fields, zulu_text),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
