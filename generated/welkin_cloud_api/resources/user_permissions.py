# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""User permissions, of the category "Users". The staff of a tenant, their territories, permissions and access
to applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.user_permission_replace import UserPermissionReplace
from ..models.user_permissions import UserPermissions
from ..operations.user_permissions import GET_USER_PERMISSIONS, REPLACE_USER_PERMISSIONS

__all__ = ["AsyncUserPermissionsResource", "UserPermissionsResource"]


@private_frames
class UserPermissionsResource:
    """User permissions, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UserPermissions:
        """
        Get the permissions of a user

        Read which security roles and policies a user has, over all instances.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The UserPermissions.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Permissions" (documented)
        """
        return self._wire.call(
            GET_USER_PERMISSIONS,
            {
                "user_id": user_id,
            },
            options,
        )

    def replace(
        self,
        user_id: str,
        /,
        *,
        permissions: Sequence[UserPermissionReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> UserPermissions:
        """
        Replace the permissions of a user

        Say which security roles and policies a user has. The body is the whole list: what it lacks is taken
        away.

        Args:
            user_id: Welkin's id of the user. (recorded)
            permissions: The roles and policies.
            options: of this call alone, see RequestOptions.

        Returns:
            The UserPermissions.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Permissions" (documented)
        """
        return self._wire.call(
            REPLACE_USER_PERMISSIONS,
            {
                "user_id": user_id,
                "permissions": permissions,
            },
            options,
        )


@private_frames
class AsyncUserPermissionsResource:
    """User permissions, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UserPermissions:
        """
        Get the permissions of a user

        Read which security roles and policies a user has, over all instances.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The UserPermissions.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Permissions" (documented)
        """
        return await self._wire.call(
            GET_USER_PERMISSIONS,
            {
                "user_id": user_id,
            },
            options,
        )

    async def replace(
        self,
        user_id: str,
        /,
        *,
        permissions: Sequence[UserPermissionReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> UserPermissions:
        """
        Replace the permissions of a user

        Say which security roles and policies a user has. The body is the whole list: what it lacks is taken
        away.

        Args:
            user_id: Welkin's id of the user. (recorded)
            permissions: The roles and policies.
            options: of this call alone, see RequestOptions.

        Returns:
            The UserPermissions.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Permissions" (documented)
        """
        return await self._wire.call(
            REPLACE_USER_PERMISSIONS,
            {
                "user_id": user_id,
                "permissions": permissions,
            },
            options,
        )
