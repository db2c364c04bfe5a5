# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /admin/user-territories/{userId}: Replace the territories of a user"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user_territories import UserTerritories
from ...models.user_territories_entry_replace import UserTerritoriesEntryReplace

OPERATION = Operation(
    id="replaceUserTerritories",
    name="user_territories.replace",
    method="PUT",
    path="/admin/user-territories/{userId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("userId",), ("userId",)),),
    category="Users",
    arguments=("territories",),
)
_MEMBERS = (
    decoding.Field(
        "territories",
        "territories",
        decoding.array(decoding.record(lambda: UserTerritoriesEntryReplace)),
        required=True,
        nullable=False,
    ),
    decoding.Field("userId", "user_id", decoding.text, required=False, nullable=False),
)


def build_request(
    user_id: str,
    /,
    *,
    territories: Sequence[UserTerritoriesEntryReplace | Mapping[str, Any] | decoding.Model],
) -> Request:
    """
    The request of `user_territories.replace`.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/user-territories/{path_segment('user_id', user_id)}",
        json=body_members(
            _MEMBERS,
            {
                "territories": territories,
                "userId": user_id,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> UserTerritories:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return UserTerritories.from_dict(value, tolerated)
