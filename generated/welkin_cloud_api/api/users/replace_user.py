# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /admin/users/{user}: Replace a user"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

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
    arguments=(
        "username",
        "email",
        "first_name",
        "last_name",
        "phone",
        "timezone",
        "credentials",
        "mfa_enabled",
        "sso_access",
        "password_access",
        "custom_user_attributes",
        "application_access",
        "locale",
        "enabled",
    ),
)
_MEMBERS = (
    decoding.Field("username", "username", decoding.text, required=True, nullable=False),
    decoding.Field("email", "email", decoding.text, required=True, nullable=False),
    decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=False),
    decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=False),
    decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
    decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=False),
    decoding.Field("credentials", "credentials", decoding.text, required=False, nullable=False),
    decoding.Field("mfaEnabled", "mfa_enabled", decoding.boolean, required=False, nullable=False),
    decoding.Field("ssoAccess", "sso_access", decoding.boolean, required=False, nullable=False),
    decoding.Field("passwordAccess", "password_access", decoding.boolean, required=False, nullable=False),
    decoding.Field(
        "customUserAttributes",
        "custom_user_attributes",
        decoding.mapping(decoding.anything),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "applicationAccess",
        "application_access",
        decoding.record(lambda: UserApplicationAccess),
        required=False,
        nullable=False,
    ),
    decoding.Field("locale", "locale", decoding.text, required=False, nullable=False),
    decoding.Field("enabled", "enabled", decoding.boolean, required=False, nullable=False),
)


def build_request(
    user: str,
    /,
    *,
    username: str,
    email: str,
    first_name: str | Unset = UNSET,
    last_name: str | Unset = UNSET,
    phone: str | Unset = UNSET,
    timezone: str | Unset = UNSET,
    credentials: str | Unset = UNSET,
    mfa_enabled: bool | Unset = UNSET,
    sso_access: bool | Unset = UNSET,
    password_access: bool | Unset = UNSET,
    custom_user_attributes: Mapping[str, Any] | decoding.Model | Unset = UNSET,
    application_access: UserApplicationAccess | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    locale: str | Unset = UNSET,
    enabled: bool | Unset = UNSET,
) -> Request:
    """
    The request of `users.replace`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/users/{path_segment('user', user)}",
        json=body_members(
            _MEMBERS,
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
