# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The staff of a tenant, their territories, permissions and access to applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.user import User, UserState
from ..models.user_application_access import UserApplicationAccess
from ..models.user_identifier_type_value import UserIdentifierTypeValue
from ..operations.users import (
    CREATE_USER,
    DELETE_USER,
    GET_USER,
    LIST_INSTANCE_USERS,
    LIST_USERS,
    REPLACE_USER,
    UPDATE_USER,
)

__all__ = ["AsyncUsersResource", "UsersResource"]


@private_frames
class UsersResource:
    """The staff of a tenant, their territories, permissions and access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
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
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[User]:
        """
        List users

        Read the users of the tenant, page by page. A page of 1000 was seen to work.

        The published collection of requests sends two headers with it, `tenant` and `instance`; no
        recording has them, and they are not sent. Documentation of 2026 has the list under an instance.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            search: Text to look for in names and addresses of users.
            user_state: Only users whose account has got this far. (documented)
            seat_assigned: Only users who hold a licence (true), or who hold none (false). (documented)
            email: Only the user with this address. (documented)
            ids: Only users with these ids. (documented)
            first_name: Only users with this given name. (documented)
            last_name: Only users with this family name. (documented)
            region: Only users who work in this region. (documented)
            territories: Only users who work in these territories of `region`. Does nothing without
                `region`. (documented)
            role_name: Only users who have this security role. (documented)
            include_deleted: Whether deleted users are in the list as well. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over User records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an empty list of values, or one with a
                comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return self._wire.iterate(
            LIST_USERS,
            {
                "sort": sort,
                "search": search,
                "user_state": user_state,
                "seat_assigned": seat_assigned,
                "email": email,
                "ids": ids,
                "first_name": first_name,
                "last_name": last_name,
                "region": region,
                "territories": territories,
                "role_name": role_name,
                "include_deleted": include_deleted,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Create a user

        Add a member of staff to the tenant. The user is not active yet: `enabled` is false and the state
        `PROVISIONED` until somebody activates the account by hand. Roles, territories and licences are
        given by calls of their own.

        The API client needs the flag User Provision. Documentation of 2026 posts to an instance, with first
        and last name required and a `role`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return self._wire.call(
            CREATE_USER,
            {
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
            },
            options,
        )

    def get(
        self,
        user: str,
        /,
        *,
        type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Get a user

        Read one user, by username, or with `type` by id or address.

        Documentation of 2026 has it under an instance, by id only.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return self._wire.call(
            GET_USER,
            {
                "user": user,
                "type_": type_,
            },
            options,
        )

    def replace(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Replace a user

        Write a user as a whole. To change single members, update the user instead.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead. (recorded)
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            locale: Language and region of the user's screens, such as `en-US`.
            enabled: Whether the user may sign in.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users" (documented)
        """
        return self._wire.call(
            REPLACE_USER,
            {
                "user": user,
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
                "locale": locale,
                "enabled": enabled,
            },
            options,
        )

    def delete(
        self,
        user: str,
        /,
        *,
        type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a user

        Delete a user. An API client that tried was refused with 403 in 2022, and no later source says that
        this was opened; what a successful answer looks like is assumed from the other deletions.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        self._wire.call(
            DELETE_USER,
            {
                "user": user,
                "type_": type_,
            },
            options,
        )

    def update(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Update a user

        Change the members that the body carries; the others stay as they are. `userAttributes` is ignored
        since 2022; use `customUserAttributes`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return self._wire.call(
            UPDATE_USER,
            {
                "user": user,
                "type_": type_,
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
            },
            options,
        )

    def list_for_instance(
        self,
        *,
        search: str | None = None,
        user_state: UserState | Literal["ACTIVE", "INACTIVE", "PROVISIONED"] | None = None,
        seat_assigned: bool | None = None,
        region: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[User]:
        """
        List the users of an instance

        Read the users who have access to one instance, page by page. Unlike the list of the tenant it knows
        few filters. Known from the code of an integration in use; that its pages look like those of the
        tenant's list is assumed.

        Args:
            search: Text to look for in names and addresses of users.
            user_state: Only users whose account has got this far.
            seat_assigned: Only users who hold a licence (true), or who hold none (false).
            region: Only users who work in this region.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over User records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Users" (documented)
        """
        return self._wire.iterate(
            LIST_INSTANCE_USERS,
            {
                "search": search,
                "user_state": user_state,
                "seat_assigned": seat_assigned,
                "region": region,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncUsersResource:
    """The staff of a tenant, their territories, permissions and access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
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
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[User]:
        """
        List users

        Read the users of the tenant, page by page. A page of 1000 was seen to work.

        The published collection of requests sends two headers with it, `tenant` and `instance`; no
        recording has them, and they are not sent. Documentation of 2026 has the list under an instance.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            search: Text to look for in names and addresses of users.
            user_state: Only users whose account has got this far. (documented)
            seat_assigned: Only users who hold a licence (true), or who hold none (false). (documented)
            email: Only the user with this address. (documented)
            ids: Only users with these ids. (documented)
            first_name: Only users with this given name. (documented)
            last_name: Only users with this family name. (documented)
            region: Only users who work in this region. (documented)
            territories: Only users who work in these territories of `region`. Does nothing without
                `region`. (documented)
            role_name: Only users who have this security role. (documented)
            include_deleted: Whether deleted users are in the list as well. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over User records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an empty list of values, or one with a
                comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return self._wire.iterate(
            LIST_USERS,
            {
                "sort": sort,
                "search": search,
                "user_state": user_state,
                "seat_assigned": seat_assigned,
                "email": email,
                "ids": ids,
                "first_name": first_name,
                "last_name": last_name,
                "region": region,
                "territories": territories,
                "role_name": role_name,
                "include_deleted": include_deleted,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Create a user

        Add a member of staff to the tenant. The user is not active yet: `enabled` is false and the state
        `PROVISIONED` until somebody activates the account by hand. Roles, territories and licences are
        given by calls of their own.

        The API client needs the flag User Provision. Documentation of 2026 posts to an instance, with first
        and last name required and a `role`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return await self._wire.call(
            CREATE_USER,
            {
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
            },
            options,
        )

    async def get(
        self,
        user: str,
        /,
        *,
        type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Get a user

        Read one user, by username, or with `type` by id or address.

        Documentation of 2026 has it under an instance, by id only.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return await self._wire.call(
            GET_USER,
            {
                "user": user,
                "type_": type_,
            },
            options,
        )

    async def replace(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Replace a user

        Write a user as a whole. To change single members, update the user instead.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead. (recorded)
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            locale: Language and region of the user's screens, such as `en-US`.
            enabled: Whether the user may sign in.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users" (documented)
        """
        return await self._wire.call(
            REPLACE_USER,
            {
                "user": user,
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
                "locale": locale,
                "enabled": enabled,
            },
            options,
        )

    async def delete(
        self,
        user: str,
        /,
        *,
        type_: UserIdentifierTypeValue | Literal["EMAIL", "ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a user

        Delete a user. An API client that tried was refused with 403 in 2022, and no later source says that
        this was opened; what a successful answer looks like is assumed from the other deletions.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        await self._wire.call(
            DELETE_USER,
            {
                "user": user,
                "type_": type_,
            },
            options,
        )

    async def update(
        self,
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
        **options: Unpack[RequestOptions],
    ) -> User:
        """
        Update a user

        Change the members that the body carries; the others stay as they are. `userAttributes` is ignored
        since 2022; use `customUserAttributes`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            user: Username of the user; with `type`, Welkin's id or the address instead.
            type_: What the path holds. Left out, it holds a username.
            username: Name the user signs in with, unique in the tenant.
            email: Address of the user.
            first_name: Given name.
            last_name: Family name.
            phone: Phone number, E.164: a plus sign, the country's code, the rest in digits.
            timezone: Time zone the user works in, as a name of the IANA database.
            credentials: Professional title or degree to show behind the name.
            mfa_enabled: Whether signing in needs a second factor.
            sso_access: Whether the user may sign in by the customer's own sign-on service.
            password_access: Whether the user may sign in with a password.
            custom_user_attributes: What the customer keeps about users. Needs the flag User Attributes
                on the API client.
            application_access: Which tenant-wide applications the user may open.
            options: of this call alone, see RequestOptions.

        Returns:
            The User.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Users" (recorded)
        """
        return await self._wire.call(
            UPDATE_USER,
            {
                "user": user,
                "type_": type_,
                "username": username,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "phone": phone,
                "timezone": timezone,
                "credentials": credentials,
                "mfa_enabled": mfa_enabled,
                "sso_access": sso_access,
                "password_access": password_access,
                "custom_user_attributes": custom_user_attributes,
                "application_access": application_access,
            },
            options,
        )

    def list_for_instance(
        self,
        *,
        search: str | None = None,
        user_state: UserState | Literal["ACTIVE", "INACTIVE", "PROVISIONED"] | None = None,
        seat_assigned: bool | None = None,
        region: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[User]:
        """
        List the users of an instance

        Read the users who have access to one instance, page by page. Unlike the list of the tenant it knows
        few filters. Known from the code of an integration in use; that its pages look like those of the
        tenant's list is assumed.

        Args:
            search: Text to look for in names and addresses of users.
            user_state: Only users whose account has got this far.
            seat_assigned: Only users who hold a licence (true), or who hold none (false).
            region: Only users who work in this region.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over User records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Users" (documented)
        """
        return self._wire.iterate(
            LIST_INSTANCE_USERS,
            {
                "search": search,
                "user_state": user_state,
                "seat_assigned": seat_assigned,
                "region": region,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )
