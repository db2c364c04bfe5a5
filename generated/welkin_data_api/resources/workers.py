# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The staff who care for patients and work in Welkin's portal. Read-only."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions

from ..models.worker import Worker
from ..operations.workers import FIND_WORKERS, GET_WORKER

__all__ = ["AsyncWorkersResource", "WorkersResource"]


@private_frames
class WorkersResource:
    """The staff who care for patients and work in Welkin's portal. Read-only."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        email: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Worker]:
        """
        Find workers

        Page through the workers that were created or changed within a window of time. The published edition
        has no filter; an integration in use looks workers up by email, without a window.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            email: Only the worker with this email address, as the record has it. Whether capital
                letters matter is not known.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Worker records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Workers / Find"
        """
        return self._wire.find(
            FIND_WORKERS,
            {
                "email": email,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Worker:
        """
        Get a worker

        Read one worker by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Worker.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Workers / Get"
        """
        return self._wire.call(
            GET_WORKER,
            {
                "id": id,
            },
            options,
        )


@private_frames
class AsyncWorkersResource:
    """The staff who care for patients and work in Welkin's portal. Read-only."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        email: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Worker]:
        """
        Find workers

        Page through the workers that were created or changed within a window of time. The published edition
        has no filter; an integration in use looks workers up by email, without a window.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            email: Only the worker with this email address, as the record has it. Whether capital
                letters matter is not known.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Worker records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Workers / Find"
        """
        return self._wire.find(
            FIND_WORKERS,
            {
                "email": email,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Worker:
        """
        Get a worker

        Read one worker by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Worker.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Workers / Get"
        """
        return await self._wire.call(
            GET_WORKER,
            {
                "id": id,
            },
            options,
        )
