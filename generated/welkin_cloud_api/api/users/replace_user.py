# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /admin/users/{user}: Replace a user"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.user import User
from ...models.user_application_access import UserApplicationAccess

OPERATION = Operation(
    id="replaceUser",
    name="users.replace",
    method="PUT",
    path="/admin/users/{user}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    answer="json",
    category="Users",
)


def build_request(
    user: str,
    /,
    *,
    username: str,
    email: str,
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
    locale: str | None = None,
    enabled: bool | None = None,
) -> Request:
    """
    The request of `users.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/users/{path_segment('user', user)}",
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
                "locale": locale,
                "enabled": enabled,
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
