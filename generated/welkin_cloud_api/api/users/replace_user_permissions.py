# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /admin/user-permissions/{userId}: Replace the permissions of a user"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user_permission_replace import UserPermissionReplace
from ...models.user_permissions import UserPermissions

OPERATION = Operation(
    id="replaceUserPermissions",
    name="user_permissions.replace",
    method="PUT",
    path="/admin/user-permissions/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    category="Users",
    arguments=("permissions",),
)
_MEMBERS = (
    decoding.Field(
        "permissions",
        "permissions",
        decoding.array(decoding.record(lambda: UserPermissionReplace)),
        required=True,
        nullable=False,
    ),
)


def build_request(
    user_id: str,
    /,
    *,
    permissions: Sequence[UserPermissionReplace | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `user_permissions.replace`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/user-permissions/{path_segment('user_id', user_id)}",
        json=body_members(
            _MEMBERS,
            {
                "permissions": permissions,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UserPermissions:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UserPermissions.from_dict(value, tolerated)
