# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /users: List the users of an instance"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.user import User
from ...models.user_state import UserState

OPERATION = Operation(
    id="listInstanceUsers",
    name="users.list_for_instance",
    method="GET",
    path="/users",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
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
        "search",
        "user_state",
        "seat_assigned",
        "region",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("search", "search", decoding.text, required=False, nullable=False),
    decoding.Field(
        "userState", "user_state", decoding.enumeration(UserState), required=False, nullable=False
    ),
    decoding.Field("seatAssigned", "seat_assigned", decoding.boolean, required=False, nullable=False),
    decoding.Field("region", "region", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    search: str | None = None,
    user_state: UserState | Literal["ACTIVE", "INACTIVE", "PROVISIONED"] | None = None,
    seat_assigned: bool | None = None,
    region: str | None = None,
) -> Request:
    """
    The request of `users.list_for_instance`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/users",
        query=query_members(
            _QUERY,
            {
                "search": search,
                "userState": user_state,
                "seatAssigned": seat_assigned,
                "region": region,
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
