# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients: List patients"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.patient import Patient

OPERATION = Operation(
    id="listPatients",
    name="patients.list",
    method="GET",
    path="/patients",
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
        "query",
        "email",
        "timezone",
        "territories",
        "cadence",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("query", "query", decoding.text, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=False),
    decoding.Field("territories", "territories", decoding.text, required=False, nullable=False),
    decoding.Field("cadence", "cadence", decoding.text, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    query: str | None = None,
    email: str | None = None,
    timezone: str | None = None,
    territories: str | None = None,
    cadence: str | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `patients.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/patients",
        query=query_members(
            _QUERY,
            {
                "query": query,
                "email": email,
                "timezone": timezone,
                "territories": territories,
                "cadence": cadence,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
