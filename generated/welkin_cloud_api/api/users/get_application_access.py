# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/application-accesses/{userId}: Get a user's access to applications"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.application_access import ApplicationAccess

OPERATION = Operation(
    id="getApplicationAccess",
    name="application_accesses.get",
    method="GET",
    path="/admin/application-accesses/{userId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    category="Users",
)


def build_request(
    user_id: str,
    /,
) -> Request:
    """
    The request of `application_accesses.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/admin/application-accesses/{path_segment('user_id', user_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ApplicationAccess:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ApplicationAccess.from_dict(value, tolerated)
