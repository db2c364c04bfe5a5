# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncDataWire, AsyncFind, CallOptions, DataWire, Find

from ..api.care_flows import find_care_flows, get_care_flow
from ..models.care_flow import CareFlow

__all__ = ["AsyncCareFlowsResource", "CareFlowsResource"]


@private_frames
class CareFlowsResource:
    """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Find[CareFlow]:
        """
        Find care flows

        Page through the care flows that were created or changed within a window of time. Each comes with
        all its goals and steps; there is no filter by patient.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see CallOptions.

        Returns:
            A lazy walk over CareFlow records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Care Flows / Find"
        """
        build = partial(
            find_care_flows.build_request,
        )
        return self._wire.find(
            build,
            find_care_flows.read_response,
            operation=find_care_flows.OPERATION,
            filters=dict(self._wire.prepare(build, options).query),
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
        **options: Unpack[CallOptions],
    ) -> CareFlow:
        """
        Get a care flow

        Read the whole plan, goals and steps included, by its id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see CallOptions.

        Returns:
            The CareFlow.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Care Flows / Get"
        """
        request = self._wire.prepare(
            get_care_flow.build_request,
            options,
            id,
        )
        return self._wire.call(request, get_care_flow.read_response, options)


@private_frames
class AsyncCareFlowsResource:
    """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncFind[CareFlow]:
        """
        Find care flows

        Page through the care flows that were created or changed within a window of time. Each comes with
        all its goals and steps; there is no filter by patient.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see CallOptions.

        Returns:
            A lazy walk over CareFlow records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Care Flows / Find"
        """
        build = partial(
            find_care_flows.build_request,
        )
        return self._wire.find(
            build,
            find_care_flows.read_response,
            operation=find_care_flows.OPERATION,
            filters=dict(self._wire.prepare(build, options).query),
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
        **options: Unpack[CallOptions],
    ) -> CareFlow:
        """
        Get a care flow

        Read the whole plan, goals and steps included, by its id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see CallOptions.

        Returns:
            The CareFlow.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Care Flows / Get"
        """
        request = self._wire.prepare(
            get_care_flow.build_request,
            options,
            id,
        )
        return await self._wire.call(request, get_care_flow.read_response, options)
