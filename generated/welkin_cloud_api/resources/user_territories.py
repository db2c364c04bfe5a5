# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""User territories, of the category "Users". The staff of a tenant, their territories, permissions and access
to applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.user_territories import UserTerritories
from ..models.user_territories_entry_replace import UserTerritoriesEntryReplace
from ..operations.user_territories import GET_USER_TERRITORIES, REPLACE_USER_TERRITORIES

__all__ = ["AsyncUserTerritoriesResource", "UserTerritoriesResource"]


@private_frames
class UserTerritoriesResource:
    """User territories, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UserTerritories:
        """
        Get the territories of a user

        Read in which regions and territories a user works, over all instances.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The UserTerritories.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Territories" (documented)
        """
        return self._wire.call(
            GET_USER_TERRITORIES,
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
        territories: Sequence[UserTerritoriesEntryReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> UserTerritories:
        """
        Replace the territories of a user

        Say in which regions and territories a user works, or say it for the first time. The body is the
        whole list: what it lacks is taken away. The API client needs the flag User Regions.

        Args:
            user_id: Welkin's id of the user. (recorded)
            territories: The regions, each with its territories.
            options: of this call alone, see RequestOptions.

        Returns:
            The UserTerritories.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Territories" (documented)
        """
        return self._wire.call(
            REPLACE_USER_TERRITORIES,
            {
                "user_id": user_id,
                "territories": territories,
            },
            options,
        )


@private_frames
class AsyncUserTerritoriesResource:
    """User territories, of the category "Users". The staff of a tenant, their territories, permissions and
    access to applications."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def get(
        self,
        user_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> UserTerritories:
        """
        Get the territories of a user

        Read in which regions and territories a user works, over all instances.

        Args:
            user_id: Welkin's id of the user. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The UserTerritories.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Territories" (documented)
        """
        return await self._wire.call(
            GET_USER_TERRITORIES,
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
        territories: Sequence[UserTerritoriesEntryReplace | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> UserTerritories:
        """
        Replace the territories of a user

        Say in which regions and territories a user works, or say it for the first time. The body is the
        whole list: what it lacks is taken away. The API client needs the flag User Regions.

        Args:
            user_id: Welkin's id of the user. (recorded)
            territories: The regions, each with its territories.
            options: of this call alone, see RequestOptions.

        Returns:
            The UserTerritories.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Users / Territories" (documented)
        """
        return await self._wire.call(
            REPLACE_USER_TERRITORIES,
            {
                "user_id": user_id,
                "territories": territories,
            },
            options,
        )
