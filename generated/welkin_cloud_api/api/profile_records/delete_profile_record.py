# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /pdts/{pdtName}/{pdtRecordId}: Delete a profile record"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteProfileRecord",
    name="profile_records.delete",
    method="DELETE",
    path="/pdts/{pdtName}/{pdtRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Profile Records",
)


def build_request(
    pdt_name: str,
    pdt_record_id: str,
    /,
) -> Request:
    """
    The request of `profile_records.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/pdts/{path_segment('pdt_name', pdt_name)}/{path_segment('pdt_record_id', pdt_record_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
