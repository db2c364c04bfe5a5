# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/users: List users"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.user import User
from ...models.user_state import UserState

OPERATION = Operation(
    id="listUsers",
    name="users.list",
    method="GET",
    path="/admin/users",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    category="Users",
    arguments=(
        "sort",
        "search",
        "user_state",
        "seat_assigned",
        "email",
        "ids",
        "first_name",
        "last_name",
        "region",
        "territories",
        "role_name",
        "include_deleted",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
    decoding.Field("search", "search", decoding.text, required=False, nullable=False),
    decoding.Field(
        "userState", "user_state", decoding.enumeration(UserState), required=False, nullable=False
    ),
    decoding.Field("seatAssigned", "seat_assigned", decoding.boolean, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("ids", "ids", decoding.array(decoding.text), required=False, nullable=False),
    decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=False),
    decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=False),
    decoding.Field("region", "region", decoding.text, required=False, nullable=False),
    decoding.Field(
        "territories", "territories", decoding.array(decoding.text), required=False, nullable=False
    ),
    decoding.Field("roleName", "role_name", decoding.text, required=False, nullable=False),
    decoding.Field("includeDeleted", "include_deleted", decoding.boolean, required=False, nullable=False),
)


def build_request(
    *,
    sort: str | None = None,
    search: str | None = None,
    user_state: UserState | Literal["ACTIVE", "INACTIVE", "PROVISIONED"] | None = None,
    seat_assigned: bool | None = None,
    email: str | None = None,
    ids: Sequence[str] | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    region: str | None = None,
    territories: Sequence[str] | None = None,
    role_name: str | None = None,
    include_deleted: bool | None = None,
) -> Request:
    """
    The request of `users.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an empty list of values, or one with a comma in it.
    """
    return Request(
        OPERATION,
        path="/admin/users",
        query=query_members(
            _QUERY,
            {
                "sort": sort,
                "search": search,
                "userState": user_state,
                "seatAssigned": seat_assigned,
                "email": email,
                "ids": ids,
                "firstName": first_name,
                "lastName": last_name,
                "region": region,
                "territories": territories,
                "roleName": role_name,
                "includeDeleted": include_deleted,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> User:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return User.from_dict(value, tolerated)
