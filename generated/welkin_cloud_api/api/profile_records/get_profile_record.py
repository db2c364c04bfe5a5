# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /pdts/{pdtName}/{pdtRecordId}: Get a profile record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.profile_record import ProfileRecord

OPERATION = Operation(
    id="getProfileRecord",
    name="profile_records.get",
    method="GET",
    path="/pdts/{pdtName}/{pdtRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("pdtRecordId",), ("id",)),),
    category="Profile Records",
)


def build_request(
    pdt_name: str,
    pdt_record_id: str,
    /,
) -> Request:
    """
    The request of `profile_records.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/pdts/{path_segment('pdt_name', pdt_name)}/{path_segment('pdt_record_id', pdt_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ProfileRecord:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ProfileRecord.from_dict(value, tolerated)
