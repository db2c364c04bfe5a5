# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `user_permissions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.user_permissions import UserPermissions

GET_USER_PERMISSIONS: Operation[UserPermissions] = Operation(
    id="getUserPermissions",
    name="user_permissions.get",
    method="GET",
    path="/admin/user-permissions/{userId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="UserPermissions",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(Parameter("user_id", "userId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
REPLACE_USER_PERMISSIONS: Operation[UserPermissions] = Operation(
    id="replaceUserPermissions",
    name="user_permissions.replace",
    method="PUT",
    path="/admin/user-permissions/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="UserPermissions",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(
        Parameter("user_id", "userId", "path", "text", required=True),
        Parameter("permissions", "permissions", "json", ("list", "UserPermissionReplace"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_USER_PERMISSIONS,
    REPLACE_USER_PERMISSIONS,
)
