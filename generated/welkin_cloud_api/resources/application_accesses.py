# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Application accesses, of the category "Users". The staff of a tenant, their territories, permissions and
access to applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.application_access import ApplicationAccess
from ..models.instance_access_replace import InstanceAccessReplace
from ..operations.application_accesses import GET_APPLICATION_ACCESS, REPLACE_APPLICATION_ACCESS

__all__ = ["AsyncApplicationAccessesResource", "ApplicationAccessesResource"]


@private_frames
class ApplicationAccessesResource:
    """Application accesses, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ApplicationAccess:
        """
        Get a user's access to applications

        Read which of Welkin's own applications a user may open.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The ApplicationAccess.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Application access" (documented)
        """
        return self._wire.call(
            GET_APPLICATION_ACCESS,
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
        admin_access_enabled: bool,
        audit_security_access_enabled: bool,
        instance_accesses: Sequence[InstanceAccessReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> ApplicationAccess:
        """
        Replace a user's access to applications

        Say which of Welkin's own applications a user may open. The body is the whole of it; an instance
        that it does not name is closed to the user.

        Args:
            user_id: Welkin's id of the user. (recorded)
            admin_access_enabled: Whether the user may open Admin, where the tenant is managed.
            audit_security_access_enabled: Whether the user may read the security audit.
            instance_accesses: What the user may open in each instance.
            options: of this call alone, see RequestOptions.

        Returns:
            The ApplicationAccess.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Application access" (documented)
        """
        return self._wire.call(
            REPLACE_APPLICATION_ACCESS,
            {
                "user_id": user_id,
                "admin_access_enabled": admin_access_enabled,
                "audit_security_access_enabled": audit_security_access_enabled,
                "instance_accesses": instance_accesses,
            },
            options,
        )


@private_frames
class AsyncApplicationAccessesResource:
    """Application accesses, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ApplicationAccess:
        """
        Get a user's access to applications

        Read which of Welkin's own applications a user may open.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The ApplicationAccess.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Application access" (documented)
        """
        return await self._wire.call(
            GET_APPLICATION_ACCESS,
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
        admin_access_enabled: bool,
        audit_security_access_enabled: bool,
        instance_accesses: Sequence[InstanceAccessReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> ApplicationAccess:
        """
        Replace a user's access to applications

        Say which of Welkin's own applications a user may open. The body is the whole of it; an instance
        that it does not name is closed to the user.

        Args:
            user_id: Welkin's id of the user. (recorded)
            admin_access_enabled: Whether the user may open Admin, where the tenant is managed.
            audit_security_access_enabled: Whether the user may read the security audit.
            instance_accesses: What the user may open in each instance.
            options: of this call alone, see RequestOptions.

        Returns:
            The ApplicationAccess.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Application access" (documented)
        """
        return await self._wire.call(
            REPLACE_APPLICATION_ACCESS,
            {
                "user_id": user_id,
                "admin_access_enabled": admin_access_enabled,
                "audit_security_access_enabled": audit_security_access_enabled,
                "instance_accesses": instance_accesses,
            },
            options,
        )
