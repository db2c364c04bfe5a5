# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/users/{user}: Get a user"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user import User
from ...models.user_identifier_type_value import UserIdentifierTypeValue

OPERATION = Operation(
    id="getUser",
    name="users.get",
    method="GET",
    path="/admin/users/{user}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("user",), ("id",), when=("type", ("ID",))),),
    category="Users",
    arguments=("type_",),
)
_QUERY = (
    decoding.Field(
        "type", "type_", decoding.enumeration(UserIdentifierTypeValue), required=False, nullable=False
    ),
)


def build_request(
    user: str,
    /,
    *,
    type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
) -> Request:
    """
    The request of `users.get`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/admin/users/{path_segment('user', user)}",
        query=query_members(
            _QUERY,
            {
                "type": type_,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> User:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return User.from_dict(value, tolerated)
