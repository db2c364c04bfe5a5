# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `user_territories`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.user_territories import UserTerritories

GET_USER_TERRITORIES: Operation[UserTerritories] = Operation(
    id="getUserTerritories",
    name="user_territories.get",
    method="GET",
    path="/admin/user-territories/{userId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="UserTerritories",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(Parameter("user_id", "userId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
REPLACE_USER_TERRITORIES: Operation[UserTerritories] = Operation(
    id="replaceUserTerritories",
    name="user_territories.replace",
    method="PUT",
    path="/admin/user-territories/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    record="UserTerritories",
    category="Users",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    parameters=(
        Parameter("user_id", "userId", "path", "text", required=True),
        Parameter(
            "territories", "territories", "json", ("list", "UserTerritoriesEntryReplace"), required=True
        ),
        Parameter("user_id", "userId", "json", "text"),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    GET_USER_TERRITORIES,
    REPLACE_USER_TERRITORIES,
)
