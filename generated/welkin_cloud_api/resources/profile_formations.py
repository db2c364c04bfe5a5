# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The profile data types that a customer has designed: hospitals, physicians, relatives and the like."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.profile_formation import ProfileFormation
from ..operations.profile_formations import GET_PROFILE_FORMATION, LIST_PROFILE_FORMATIONS

__all__ = ["AsyncProfileFormationsResource", "ProfileFormationsResource"]


@private_frames
class ProfileFormationsResource:
    """The profile data types that a customer has designed: hospitals, physicians, relatives and the like."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ProfileFormation]:
        """
        List profile data types

        List the definitions of all profile data types in one answer. A page number is accepted and changes
        nothing.

        Documentation of 2026 has `GET /formation/pdts` without a version, in pages.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ProfileFormation records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Profile formation / List" (recorded)
        """
        return self._wire.iterate(
            LIST_PROFILE_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        version: str,
        pdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ProfileFormation:
        """
        Get a profile data type

        Read the definition of one profile data type: which fields its records have, and what each takes.
        Definitions are made in Designer; this API does not change them.

        Documentation of 2026 has `GET /formation/pdts/{pdtName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            pdt_name: Name of a profile data type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile formation / Get" (recorded)
        """
        return self._wire.call(
            GET_PROFILE_FORMATION,
            {
                "version": version,
                "pdt_name": pdt_name,
            },
            options,
        )


@private_frames
class AsyncProfileFormationsResource:
    """The profile data types that a customer has designed: hospitals, physicians, relatives and the like."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        version: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ProfileFormation]:
        """
        List profile data types

        List the definitions of all profile data types in one answer. A page number is accepted and changes
        nothing.

        Documentation of 2026 has `GET /formation/pdts` without a version, in pages.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ProfileFormation records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Profile formation / List" (recorded)
        """
        return self._wire.iterate(
            LIST_PROFILE_FORMATIONS,
            {
                "version": version,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        version: str,
        pdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> ProfileFormation:
        """
        Get a profile data type

        Read the definition of one profile data type: which fields its records have, and what each takes.
        Definitions are made in Designer; this API does not change them.

        Documentation of 2026 has `GET /formation/pdts/{pdtName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            pdt_name: Name of a profile data type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The ProfileFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Profile formation / Get" (recorded)
        """
        return await self._wire.call(
            GET_PROFILE_FORMATION,
            {
                "version": version,
                "pdt_name": pdt_name,
            },
            options,
        )
