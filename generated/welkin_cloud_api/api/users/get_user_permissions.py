# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/user-permissions/{userId}: Get the permissions of a user"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user_permissions import UserPermissions

OPERATION = Operation(
    id="getUserPermissions",
    name="user_permissions.get",
    method="GET",
    path="/admin/user-permissions/{userId}",
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
    The request of `user_permissions.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/admin/user-permissions/{path_segment('user_id', user_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UserPermissions:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UserPermissions.from_dict(value, tolerated)
