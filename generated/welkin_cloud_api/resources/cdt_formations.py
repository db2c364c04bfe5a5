# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The custom data types that a customer has designed: their fields, and what each takes."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.cdt_formation import CdtFormation
from ..operations.cdt_formations import GET_CDT_FORMATION, LIST_CDT_FORMATIONS

__all__ = ["AsyncCdtFormationsResource", "CdtFormationsResource"]


@private_frames
class CdtFormationsResource:
    """The custom data types that a customer has designed: their fields, and what each takes."""

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
    ) -> Find[CdtFormation]:
        """
        List custom data types

        List the definitions of all custom data types, Welkin's own included, in one answer. A page number
        is accepted and changes nothing.

        Documentation of 2026 has `GET /formation/cdts` without a version, in pages, with fields of name,
        label and type alone.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CdtFormation records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "CDT formation / List" (recorded)
        """
        return self._wire.iterate(
            LIST_CDT_FORMATIONS,
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
        cdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get a custom data type

        Read the definition of one custom data type: which fields its records have, and what each takes.
        Definitions are made in Designer; this API does not change them.

        Documentation of 2026 has `GET /formation/cdts/{cdtName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            cdt_name: Name of a custom data type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT formation / Get" (recorded)
        """
        return self._wire.call(
            GET_CDT_FORMATION,
            {
                "version": version,
                "cdt_name": cdt_name,
            },
            options,
        )


@private_frames
class AsyncCdtFormationsResource:
    """The custom data types that a customer has designed: their fields, and what each takes."""

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
    ) -> AsyncFind[CdtFormation]:
        """
        List custom data types

        List the definitions of all custom data types, Welkin's own included, in one answer. A page number
        is accepted and changes nothing.

        Documentation of 2026 has `GET /formation/cdts` without a version, in pages, with fields of name,
        label and type alone.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CdtFormation records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "CDT formation / List" (recorded)
        """
        return self._wire.iterate(
            LIST_CDT_FORMATIONS,
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
        cdt_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CdtFormation:
        """
        Get a custom data type

        Read the definition of one custom data type: which fields its records have, and what each takes.
        Definitions are made in Designer; this API does not change them.

        Documentation of 2026 has `GET /formation/cdts/{cdtName}`.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            cdt_name: Name of a custom data type, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The CdtFormation.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "CDT formation / Get" (recorded)
        """
        return await self._wire.call(
            GET_CDT_FORMATION,
            {
                "version": version,
                "cdt_name": cdt_name,
            },
            options,
        )
