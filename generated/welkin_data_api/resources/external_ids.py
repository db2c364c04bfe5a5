# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Which record of another system stands for which Welkin record. Provisional in this version."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.external_id import ExternalId
from ..operations.external_ids import CREATE_EXTERNAL_ID, FIND_EXTERNAL_IDS, UPDATE_EXTERNAL_ID

__all__ = ["AsyncExternalIdsResource", "ExternalIdsResource"]


@private_frames
class ExternalIdsResource:
    """Which record of another system stands for which Welkin record. Provisional in this version."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        resource: str | None = None,
        namespace: str | None = None,
        external_id: str | None = None,
        welkin_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[ExternalId]:
        """
        Find mappings

        Look up mappings in either direction: by `external_id` to learn the Welkin id, or by `welkin_id` to
        learn the others. Filters combine.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            resource: Only mappings for this collection, for example `patients`. The reference names
                collections in the plural and prints a singular in its sample, so mappings stored under
                either may exist.
            namespace: Only mappings within this namespace.
            external_id: Only mappings of this id of the other system.
            welkin_id: Only mappings of this Welkin record. Listed as a plain string here, though the
                member itself is a Welkin id.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ExternalId records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "External Ids / Find"
        """
        return self._wire.find(
            FIND_EXTERNAL_IDS,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        resource: str,
        namespace: str,
        external_id: str,
        welkin_id: str,
        **options: Unpack[RequestOptions],
    ) -> ExternalId:
        """
        Create a mapping

        Map an id of another system to an existing Welkin record. A value that the namespace already holds
        is refused with `uniqueness_exception`, an unknown `welkin_id` with `resource_not_found`.

        Args:
            resource: Collection that the Welkin record belongs to, for example `workers`. The prose has
                the plural name of the collection and the sample the singular `patient`; send the plural,
                read both.
            namespace: Keeps several mappings of one Welkin record apart, usually by the name of the
                other system. Snake case by convention; live data holds other spellings.
            external_id: Id of the record in the other system. Any string by the reference; one
                integrator resorted to guids.
            welkin_id: Id of the Welkin record that is mapped. It has to exist, or the request fails
                with `resource_not_found`.
            options: of this call alone, see RequestOptions.

        Returns:
            The ExternalId.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "External Ids / Create"
        """
        return self._wire.call(
            CREATE_EXTERNAL_ID,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            options,
        )

    def update(
        self,
        id: str,
        /,
        *,
        resource: str | Unset = UNSET,
        namespace: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        welkin_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ExternalId:
        """
        Update a mapping

        Change the members that the body carries, for example to point a mapping at another Welkin record.
        The rule against duplicates holds here as well.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            resource: Collection that the Welkin record belongs to, for example `workers`. The prose has
                the plural name of the collection and the sample the singular `patient`; send the plural,
                read both.
            namespace: Keeps several mappings of one Welkin record apart, usually by the name of the
                other system. Snake case by convention; live data holds other spellings.
            external_id: Id of the record in the other system. Any string by the reference; one
                integrator resorted to guids.
            welkin_id: Id of the Welkin record that is mapped. It has to exist, or the request fails
                with `resource_not_found`.
            options: of this call alone, see RequestOptions.

        Returns:
            The ExternalId.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "External Ids / Update"
        """
        return self._wire.call(
            UPDATE_EXTERNAL_ID,
            {
                "id": id,
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            options,
        )


@private_frames
class AsyncExternalIdsResource:
    """Which record of another system stands for which Welkin record. Provisional in this version."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        resource: str | None = None,
        namespace: str | None = None,
        external_id: str | None = None,
        welkin_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[ExternalId]:
        """
        Find mappings

        Look up mappings in either direction: by `external_id` to learn the Welkin id, or by `welkin_id` to
        learn the others. Filters combine.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            resource: Only mappings for this collection, for example `patients`. The reference names
                collections in the plural and prints a singular in its sample, so mappings stored under
                either may exist.
            namespace: Only mappings within this namespace.
            external_id: Only mappings of this id of the other system.
            welkin_id: Only mappings of this Welkin record. Listed as a plain string here, though the
                member itself is a Welkin id.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over ExternalId records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "External Ids / Find"
        """
        return self._wire.find(
            FIND_EXTERNAL_IDS,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        resource: str,
        namespace: str,
        external_id: str,
        welkin_id: str,
        **options: Unpack[RequestOptions],
    ) -> ExternalId:
        """
        Create a mapping

        Map an id of another system to an existing Welkin record. A value that the namespace already holds
        is refused with `uniqueness_exception`, an unknown `welkin_id` with `resource_not_found`.

        Args:
            resource: Collection that the Welkin record belongs to, for example `workers`. The prose has
                the plural name of the collection and the sample the singular `patient`; send the plural,
                read both.
            namespace: Keeps several mappings of one Welkin record apart, usually by the name of the
                other system. Snake case by convention; live data holds other spellings.
            external_id: Id of the record in the other system. Any string by the reference; one
                integrator resorted to guids.
            welkin_id: Id of the Welkin record that is mapped. It has to exist, or the request fails
                with `resource_not_found`.
            options: of this call alone, see RequestOptions.

        Returns:
            The ExternalId.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "External Ids / Create"
        """
        return await self._wire.call(
            CREATE_EXTERNAL_ID,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            options,
        )

    async def update(
        self,
        id: str,
        /,
        *,
        resource: str | Unset = UNSET,
        namespace: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        welkin_id: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ExternalId:
        """
        Update a mapping

        Change the members that the body carries, for example to point a mapping at another Welkin record.
        The rule against duplicates holds here as well.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            resource: Collection that the Welkin record belongs to, for example `workers`. The prose has
                the plural name of the collection and the sample the singular `patient`; send the plural,
                read both.
            namespace: Keeps several mappings of one Welkin record apart, usually by the name of the
                other system. Snake case by convention; live data holds other spellings.
            external_id: Id of the record in the other system. Any string by the reference; one
                integrator resorted to guids.
            welkin_id: Id of the Welkin record that is mapped. It has to exist, or the request fails
                with `resource_not_found`.
            options: of this call alone, see RequestOptions.

        Returns:
            The ExternalId.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "External Ids / Update"
        """
        return await self._wire.call(
            UPDATE_EXTERNAL_ID,
            {
                "id": id,
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
            },
            options,
        )
