# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /admin/users/{user}: Update a user"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment, query_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "type_",
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
    ),
)
_QUERY = (
    decoding.Field(
        "type", "type_", decoding.enumeration(UserIdentifierTypeValue), required=False, nullable=False
    ),
)
_MEMBERS = (
    decoding.Field("username", "username", decoding.text, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
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
)


def build_request(
    user: str,
    /,
    *,
    type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
    username: str | Unset = UNSET,
    email: str | Unset = UNSET,
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
) -> Request:
    """
    The request of `users.update`.

    In the query None means not given.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/admin/users/{path_segment('user', user)}",
        query=query_members(
            _QUERY,
            {
                "type": type_,
            },
            zulu_text,
        ),
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
