# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Work to be done by the care team."""

from __future__ import annotations

import builtins
import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.task import Task
from ..models.task_comment_add import TaskCommentAdd
from ..models.task_person_reference import TaskPersonReference
from ..models.task_priority import TaskPriority
from ..models.task_status import TaskStatus
from ..operations.tasks import (
    ADD_TASK_COMMENT,
    ADD_TASK_WATCHER,
    CREATE_TASK,
    GET_TASK,
    LIST_TASKS,
    REMOVE_TASK_COMMENT,
    REMOVE_TASK_WATCHER,
    UPDATE_TASK,
    UPDATE_TASKS,
)

__all__ = ["AsyncTasksResource", "TasksResource"]


@private_frames
class TasksResource:
    """Work to be done by the care team."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        assignee_id: str | None = None,
        patient_id: str | None = None,
        watcher_id: str | None = None,
        author_id: str | None = None,
        related_user_id: str | None = None,
        status: Sequence[TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"]] | None = None,
        priority: Sequence[TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"]] | None = None,
        due_date: datetime.datetime | None = None,
        due_before: datetime.datetime | None = None,
        description: str | None = None,
        search: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Task]:
        """
        List tasks

        List tasks of the instance, one page at a time.

        Documentation of 2026 has the statuses `OPEN`, `IN_PROGRESS`, `COMPLETED` and `CANCELLED` and at
        most 100 on a page.

        Args:
            assignee_id: Only tasks that this user has to do.
            patient_id: Only tasks about this patient.
            watcher_id: Only tasks that this user follows.
            author_id: Only tasks that this user has created.
            related_user_id: Only tasks that this user has to do or follows.
            status: Only tasks that have come as far as one of these.
            priority: Only tasks as urgent as one of these.
            due_date: Only tasks that have to be done on the day of this point in time. Its spelling is
                assumed to be that of the record.
            due_before: Only tasks that have to be done before this point in time. Its spelling is
                assumed to be that of the record.
            description: Only tasks whose description has this text somewhere.
            search: Only tasks whose name or description has this text somewhere.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Task records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Tasks / List" (documented)
        """
        return self._wire.iterate(
            LIST_TASKS,
            {
                "assignee_id": assignee_id,
                "patient_id": patient_id,
                "watcher_id": watcher_id,
                "author_id": author_id,
                "related_user_id": related_user_id,
                "status": status,
                "priority": priority,
                "due_date": due_date,
                "due_before": due_before,
                "description": description,
                "search": search,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        name: str,
        priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"],
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
        assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model,
        description: str | Unset = UNSET,
        due_date: datetime.datetime | Unset = UNSET,
        patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        watchers: Sequence[TaskPersonReference | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        comments: Sequence[TaskCommentAdd | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        template_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Create a task

        Give somebody something to do. The author is whoever calls; a comment or a watcher can be given at
        once.

        Documentation of 2026 calls the name `title`, the assignee `assigneeId`, has `encounterId` and
        `taskType`, and knows no priority above `HIGH`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: What is to be done, in a line.
            priority: How urgent the task is.
            status: How far the task has come, normally `TODO`.
            assignee: The user who has to do the task.
            description: What is to be done, at length.
            due_date: When the task has to be done.
            patient: The patient the task is about.
            watchers: Users who are to follow the task.
            comments: Remarks to begin with.
            template_name: Name of the template to make the task from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Create" (documented)
        """
        return self._wire.call(
            CREATE_TASK,
            {
                "name": name,
                "priority": priority,
                "status": status,
                "assignee": assignee,
                "description": description,
                "due_date": due_date,
                "patient": patient,
                "watchers": watchers,
                "comments": comments,
                "template_name": template_name,
            },
            options,
        )

    def update_many(
        self,
        *,
        task_ids: Sequence[str],
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
        **options: Unpack[RequestOptions],
    ) -> builtins.list[Task]:
        """
        Update several tasks

        Give several tasks the same status. Nothing else about them changes.

        Args:
            task_ids: The tasks.
            status: How far they all have come.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Update many" (documented)
        """
        return self._wire.call(
            UPDATE_TASKS,
            {
                "task_ids": task_ids,
                "status": status,
            },
            options,
        )

    def get(
        self,
        task_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Get a task

        Read one task with its watchers and comments.

        Args:
            task_id: Welkin's id of the task.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Get" (documented)
        """
        return self._wire.call(
            GET_TASK,
            {
                "task_id": task_id,
            },
            options,
        )

    def update(
        self,
        task_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"] | Unset = UNSET,
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"] | Unset = UNSET,
        due_date: datetime.datetime | Unset = UNSET,
        assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Update a task

        Change the members that the body carries; the others keep their value. Watchers and comments have
        calls of their own.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            task_id: Welkin's id of the task.
            name: What is to be done, in a line.
            description: What is to be done, at length.
            priority: How urgent the task is.
            status: How far the task has come.
            due_date: When the task has to be done.
            assignee: The user who has to do the task.
            patient: The patient the task is about.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Update" (documented)
        """
        return self._wire.call(
            UPDATE_TASK,
            {
                "task_id": task_id,
                "name": name,
                "description": description,
                "priority": priority,
                "status": status,
                "due_date": due_date,
                "assignee": assignee,
                "patient": patient,
            },
            options,
        )

    def add_watcher(
        self,
        task_id: str,
        /,
        *,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Add a watcher to a task

        Let a user follow a task. Those who follow it already keep doing so.

        Args:
            task_id: Welkin's id of the task.
            id: The user.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Add watcher" (documented)
        """
        return self._wire.call(
            ADD_TASK_WATCHER,
            {
                "task_id": task_id,
                "id": id,
            },
            options,
        )

    def remove_watcher(
        self,
        task_id: str,
        watcher_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Remove a watcher from a task

        Let a user no longer follow a task.

        Args:
            task_id: Welkin's id of the task.
            watcher_id: The user who follows the task.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Remove watcher" (documented)
        """
        return self._wire.call(
            REMOVE_TASK_WATCHER,
            {
                "task_id": task_id,
                "watcher_id": watcher_id,
            },
            options,
        )

    def add_comment(
        self,
        task_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Add a comment to a task

        Put a remark on a task. The author is whoever calls.

        Args:
            task_id: Welkin's id of the task.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Add comment" (documented)
        """
        return self._wire.call(
            ADD_TASK_COMMENT,
            {
                "task_id": task_id,
                "text": text,
            },
            options,
        )

    def remove_comment(
        self,
        task_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[Task]:
        """
        Remove a comment from a task

        Remove a remark from a task. The sample in the documentation answers with an array, although one
        task is concerned; it is described as an array of tasks.

        Args:
            task_id: Welkin's id of the task.
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Remove comment" (documented)
        """
        return self._wire.call(
            REMOVE_TASK_COMMENT,
            {
                "task_id": task_id,
                "comment_id": comment_id,
            },
            options,
        )


@private_frames
class AsyncTasksResource:
    """Work to be done by the care team."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        assignee_id: str | None = None,
        patient_id: str | None = None,
        watcher_id: str | None = None,
        author_id: str | None = None,
        related_user_id: str | None = None,
        status: Sequence[TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"]] | None = None,
        priority: Sequence[TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"]] | None = None,
        due_date: datetime.datetime | None = None,
        due_before: datetime.datetime | None = None,
        description: str | None = None,
        search: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Task]:
        """
        List tasks

        List tasks of the instance, one page at a time.

        Documentation of 2026 has the statuses `OPEN`, `IN_PROGRESS`, `COMPLETED` and `CANCELLED` and at
        most 100 on a page.

        Args:
            assignee_id: Only tasks that this user has to do.
            patient_id: Only tasks about this patient.
            watcher_id: Only tasks that this user follows.
            author_id: Only tasks that this user has created.
            related_user_id: Only tasks that this user has to do or follows.
            status: Only tasks that have come as far as one of these.
            priority: Only tasks as urgent as one of these.
            due_date: Only tasks that have to be done on the day of this point in time. Its spelling is
                assumed to be that of the record.
            due_before: Only tasks that have to be done before this point in time. Its spelling is
                assumed to be that of the record.
            description: Only tasks whose description has this text somewhere.
            search: Only tasks whose name or description has this text somewhere.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Task records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Tasks / List" (documented)
        """
        return self._wire.iterate(
            LIST_TASKS,
            {
                "assignee_id": assignee_id,
                "patient_id": patient_id,
                "watcher_id": watcher_id,
                "author_id": author_id,
                "related_user_id": related_user_id,
                "status": status,
                "priority": priority,
                "due_date": due_date,
                "due_before": due_before,
                "description": description,
                "search": search,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        name: str,
        priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"],
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
        assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model,
        description: str | Unset = UNSET,
        due_date: datetime.datetime | Unset = UNSET,
        patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        watchers: Sequence[TaskPersonReference | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        comments: Sequence[TaskCommentAdd | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        template_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Create a task

        Give somebody something to do. The author is whoever calls; a comment or a watcher can be given at
        once.

        Documentation of 2026 calls the name `title`, the assignee `assigneeId`, has `encounterId` and
        `taskType`, and knows no priority above `HIGH`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: What is to be done, in a line.
            priority: How urgent the task is.
            status: How far the task has come, normally `TODO`.
            assignee: The user who has to do the task.
            description: What is to be done, at length.
            due_date: When the task has to be done.
            patient: The patient the task is about.
            watchers: Users who are to follow the task.
            comments: Remarks to begin with.
            template_name: Name of the template to make the task from.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Create" (documented)
        """
        return await self._wire.call(
            CREATE_TASK,
            {
                "name": name,
                "priority": priority,
                "status": status,
                "assignee": assignee,
                "description": description,
                "due_date": due_date,
                "patient": patient,
                "watchers": watchers,
                "comments": comments,
                "template_name": template_name,
            },
            options,
        )

    async def update_many(
        self,
        *,
        task_ids: Sequence[str],
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"],
        **options: Unpack[RequestOptions],
    ) -> builtins.list[Task]:
        """
        Update several tasks

        Give several tasks the same status. Nothing else about them changes.

        Args:
            task_ids: The tasks.
            status: How far they all have come.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Update many" (documented)
        """
        return await self._wire.call(
            UPDATE_TASKS,
            {
                "task_ids": task_ids,
                "status": status,
            },
            options,
        )

    async def get(
        self,
        task_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Get a task

        Read one task with its watchers and comments.

        Args:
            task_id: Welkin's id of the task.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Get" (documented)
        """
        return await self._wire.call(
            GET_TASK,
            {
                "task_id": task_id,
            },
            options,
        )

    async def update(
        self,
        task_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        priority: TaskPriority | Literal["HIGH", "LOW", "MEDIUM", "URGENT"] | Unset = UNSET,
        status: TaskStatus | Literal["CANCELED", "COMPLETED", "IN_PROGRESS", "TODO"] | Unset = UNSET,
        due_date: datetime.datetime | Unset = UNSET,
        assignee: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        patient: TaskPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Update a task

        Change the members that the body carries; the others keep their value. Watchers and comments have
        calls of their own.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            task_id: Welkin's id of the task.
            name: What is to be done, in a line.
            description: What is to be done, at length.
            priority: How urgent the task is.
            status: How far the task has come.
            due_date: When the task has to be done.
            assignee: The user who has to do the task.
            patient: The patient the task is about.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Update" (documented)
        """
        return await self._wire.call(
            UPDATE_TASK,
            {
                "task_id": task_id,
                "name": name,
                "description": description,
                "priority": priority,
                "status": status,
                "due_date": due_date,
                "assignee": assignee,
                "patient": patient,
            },
            options,
        )

    async def add_watcher(
        self,
        task_id: str,
        /,
        *,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Add a watcher to a task

        Let a user follow a task. Those who follow it already keep doing so.

        Args:
            task_id: Welkin's id of the task.
            id: The user.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Add watcher" (documented)
        """
        return await self._wire.call(
            ADD_TASK_WATCHER,
            {
                "task_id": task_id,
                "id": id,
            },
            options,
        )

    async def remove_watcher(
        self,
        task_id: str,
        watcher_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Remove a watcher from a task

        Let a user no longer follow a task.

        Args:
            task_id: Welkin's id of the task.
            watcher_id: The user who follows the task.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Remove watcher" (documented)
        """
        return await self._wire.call(
            REMOVE_TASK_WATCHER,
            {
                "task_id": task_id,
                "watcher_id": watcher_id,
            },
            options,
        )

    async def add_comment(
        self,
        task_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """
        Add a comment to a task

        Put a remark on a task. The author is whoever calls.

        Args:
            task_id: Welkin's id of the task.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Add comment" (documented)
        """
        return await self._wire.call(
            ADD_TASK_COMMENT,
            {
                "task_id": task_id,
                "text": text,
            },
            options,
        )

    async def remove_comment(
        self,
        task_id: str,
        comment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[Task]:
        """
        Remove a comment from a task

        Remove a remark from a task. The sample in the documentation answers with an array, although one
        task is concerned; it is described as an array of tasks.

        Args:
            task_id: Welkin's id of the task.
            comment_id: Welkin's id of the comment.
            options: of this call alone, see RequestOptions.

        Returns:
            The Task records, all at once.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Tasks / Remove comment" (documented)
        """
        return await self._wire.call(
            REMOVE_TASK_COMMENT,
            {
                "task_id": task_id,
                "comment_id": comment_id,
            },
            options,
        )
