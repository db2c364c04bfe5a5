# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only and
rarely used."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions

from ..models.integration_task import IntegrationTask
from ..operations.integration_tasks import FIND_INTEGRATION_TASKS, GET_INTEGRATION_TASK

__all__ = ["AsyncIntegrationTasksResource", "IntegrationTasksResource"]


@private_frames
class IntegrationTasksResource:
    """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only and
    rarely used."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        job_id: str | None = None,
        task_name: str | None = None,
        ref_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[IntegrationTask]:
        """
        Find integration tasks

        Page through the tasks that were created or changed within a window of time: all tasks of a job by
        `job_id`, all runs of one step by `task_name`, or all that touched one foreign record by `ref_id`.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            job_id: Only the tasks of this job.
            task_name: Only tasks of this name, written `<job>.<task>`.
            ref_id: Only tasks that carry this id of the other system among their `ref_ids`. The
                reference lists the filter without a word on it; this is the reading that its name allows.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over IntegrationTask records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Integration Tasks / Find"
        """
        return self._wire.find(
            FIND_INTEGRATION_TASKS,
            {
                "job_id": job_id,
                "task_name": task_name,
                "ref_id": ref_id,
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
    ) -> IntegrationTask:
        """
        Get an integration task

        Read the state and the errors of one task by its id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The IntegrationTask.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Integration Tasks / Get"
        """
        return self._wire.call(
            GET_INTEGRATION_TASK,
            {
                "id": id,
            },
            options,
        )


@private_frames
class AsyncIntegrationTasksResource:
    """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only and
    rarely used."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    def find(
        self,
        *,
        job_id: str | None = None,
        task_name: str | None = None,
        ref_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[IntegrationTask]:
        """
        Find integration tasks

        Page through the tasks that were created or changed within a window of time: all tasks of a job by
        `job_id`, all runs of one step by `task_name`, or all that touched one foreign record by `ref_id`.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            job_id: Only the tasks of this job.
            task_name: Only tasks of this name, written `<job>.<task>`.
            ref_id: Only tasks that carry this id of the other system among their `ref_ids`. The
                reference lists the filter without a word on it; this is the reading that its name allows.
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over IntegrationTask records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Integration Tasks / Find"
        """
        return self._wire.find(
            FIND_INTEGRATION_TASKS,
            {
                "job_id": job_id,
                "task_name": task_name,
                "ref_id": ref_id,
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
    ) -> IntegrationTask:
        """
        Get an integration task

        Read the state and the errors of one task by its id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The IntegrationTask.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Integration Tasks / Get"
        """
        return await self._wire.call(
            GET_INTEGRATION_TASK,
            {
                "id": id,
            },
            options,
        )
