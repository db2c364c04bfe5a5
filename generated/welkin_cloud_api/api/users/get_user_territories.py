# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/user-territories/{userId}: Get the territories of a user"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user_territories import UserTerritories

OPERATION = Operation(
    id="getUserTerritories",
    name="user_territories.get",
    method="GET",
    path="/admin/user-territories/{userId}",
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
    The request of `user_territories.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/admin/user-territories/{path_segment('user_id', user_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UserTerritories:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UserTerritories.from_dict(value, tolerated)
