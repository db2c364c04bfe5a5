# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /pdts/{pdtName}: List profile records"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.profile_record import ProfileRecord

OPERATION = Operation(
    id="listProfileRecords",
    name="profile_records.list",
    method="GET",
    path="/pdts/{pdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info-in-records",
        kind="number",
        items=("records", "data"),
        page="page",
        size="size",
        current=("records", "metaInfo", "page"),
        last=("records", "metaInfo", "lastPage"),
        total=("records", "metaInfo", "totalElements"),
        pages=("records", "metaInfo", "totalPages"),
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
    The request of `profile_records.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/pdts/{path_segment('pdt_name', pdt_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ProfileRecord:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ProfileRecord.from_dict(value, tolerated)
