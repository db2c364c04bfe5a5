# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /admin/users/{user}: Update a user"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime.encoding import body_members, path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.user import User
from ...models.user_application_access import UserApplicationAccess
from ...models.user_identifier_type_value import UserIdentifierTypeValue

OPERATION = Operation(
    id="updateUser",
    name="users.update",
    method="PATCH",
    path="/admin/users/{user}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="tenant",
    answer="json",
    identity=(Repeated("path", ("user",), ("id",), when=("type", ("ID",))),),
    category="Users",
)


def build_request(
    user: str,
    /,
    *,
    type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
    username: str | None = None,
    email: str | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    phone: str | None = None,
    timezone: str | None = None,
    credentials: str | None = None,
    mfa_enabled: bool | None = None,
    sso_access: bool | None = None,
    password_access: bool | None = None,
    custom_user_attributes: Mapping[str, Any] | None = None,
    application_access: UserApplicationAccess | Mapping[str, Any] | None = None,
) -> Request:
    """
    The request of `users.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/users/{path_segment('user', user)}",
        query=query_members(
            {
                "type": type_,
            },
            zulu_text,
        ),
        json=body_members(
            {
                "username": username,
                "email": email,
                "firstName": first_name,
                "lastName": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfaEnabled": mfa_enabled,
                "ssoAccess": sso_access,
                "passwordAccess": password_access,
                "customUserAttributes": custom_user_attributes,
                "applicationAccess": application_access,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> User:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return User.from_dict(value, tolerated)
