# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Care plan goals, of the category "Care Plan". The care plan of a patient: its overview, goals, and what is
done about them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.care_plan_goal import CarePlanGoal, CarePlanGoalPriority, CarePlanGoalStatus
from ..models.care_plan_goal_comment import CarePlanGoalComment
from ..models.care_plan_goal_details import CarePlanGoalDetails
from ..models.care_plan_goal_task import CarePlanGoalTask
from ..models.task_comment_add import TaskCommentAdd
from ..models.task_person_reference import TaskPersonReference
from ..models.task_priority import TaskPriority
from ..models.task_status import TaskStatus
from ..operations.care_plan_goals import (
    CREATE_CARE_PLAN_GOAL,
    CREATE_CARE_PLAN_GOAL_COMMENT,
    CREATE_CARE_PLAN_GOAL_TASK,
    DELETE_CARE_PLAN_GOAL,
    GET_CARE_PLAN_GOAL,
    LIST_CARE_PLAN_GOAL_COMMENTS,
    LIST_CARE_PLAN_GOAL_TASKS,
    LIST_CARE_PLAN_GOALS,
    UPDATE_CARE_PLAN_GOAL,
)

__all__ = ["AsyncCarePlanGoalsResource", "CarePlanGoalsResource"]


@private_frames
class CarePlanGoalsResource:
    """Care plan goals, of the category "Care Plan". The care plan of a patient: its overview, goals, and what
    is done about them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CarePlanGoal]:
        """
        List the goals of a care plan

        List the goals of one patient. Their tasks and comments are not in the list; read a goal to have
        them. The 2026 documentation has goals with `title`, `targetDate` and `progressNotes`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            status: Only goals that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoal records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOALS,
            {
                "patient_id": patient_id,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        patient_id: str,
        /,
        *,
        goal_template_name: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoal:
        """
        Add a goal to a care plan

        Set a goal for one patient from a goal template.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_template_name: Name of the goal template to make it from. The template must exist.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoal.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.call(
            CREATE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_template_name": goal_template_name,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        goal_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoalDetails:
        """
        Get a goal of a care plan

        Read one goal with its tasks and comments.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoalDetails.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.call(
            GET_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        goal_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a goal of a care plan

        Delete a goal. Only the documentation of 2026 has this call; elsewhere a goal gets the status
        `REMOVED` instead.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Care plan" (documented)
        """
        self._wire.call(
            DELETE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        priority: CarePlanGoalPriority | str | Unset = UNSET,
        status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoal:
        """
        Update a goal of a care plan

        Change the name, the priority or the status of a goal; members that are left out stay as they are. A
        goal with the status `REMOVED` can still be listed.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            name: Name of the goal.
            priority: How urgent it is.
            status: How it stands.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoal.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.call(
            UPDATE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
                "name": name,
                "priority": priority,
                "status": status,
            },
            options,
        )

    def list_comments(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CarePlanGoalComment]:
        """
        List the comments on a goal

        List all that has been remarked on a goal, in one answer.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoalComment records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOAL_COMMENTS,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create_comment(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoalComment:
        """
        Comment on a goal

        Add a remark to a goal.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoalComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.call(
            CREATE_CARE_PLAN_GOAL_COMMENT,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
                "text": text,
            },
            options,
        )

    def list_tasks(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CarePlanGoalTask]:
        """
        List the tasks of a goal

        List all that is to be done about a goal, in one answer. The reference prints comments as its
        sample, which is a mistake.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoalTask records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOAL_TASKS,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create_task(
        self,
        patient_id: str,
        goal_id: str,
        /,
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
    ) -> CarePlanGoalTask:
        """
        Add a task to a goal

        Give somebody something to do about a goal. The body is that of any other task.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
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
            The CarePlanGoalTask.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.call(
            CREATE_CARE_PLAN_GOAL_TASK,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
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


@private_frames
class AsyncCarePlanGoalsResource:
    """Care plan goals, of the category "Care Plan". The care plan of a patient: its overview, goals, and what
    is done about them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CarePlanGoal]:
        """
        List the goals of a care plan

        List the goals of one patient. Their tasks and comments are not in the list; read a goal to have
        them. The 2026 documentation has goals with `title`, `targetDate` and `progressNotes`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            status: Only goals that stand so.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoal records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOALS,
            {
                "patient_id": patient_id,
                "status": status,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        patient_id: str,
        /,
        *,
        goal_template_name: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoal:
        """
        Add a goal to a care plan

        Set a goal for one patient from a goal template.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_template_name: Name of the goal template to make it from. The template must exist.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoal.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return await self._wire.call(
            CREATE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_template_name": goal_template_name,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        goal_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoalDetails:
        """
        Get a goal of a care plan

        Read one goal with its tasks and comments.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoalDetails.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return await self._wire.call(
            GET_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        goal_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a goal of a care plan

        Delete a goal. Only the documentation of 2026 has this call; elsewhere a goal gets the status
        `REMOVED` instead.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Care plan" (documented)
        """
        await self._wire.call(
            DELETE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        priority: CarePlanGoalPriority | str | Unset = UNSET,
        status: CarePlanGoalStatus | Literal["ACTIVE", "COMPLETED", "REMOVED"] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoal:
        """
        Update a goal of a care plan

        Change the name, the priority or the status of a goal; members that are left out stay as they are. A
        goal with the status `REMOVED` can still be listed.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            name: Name of the goal.
            priority: How urgent it is.
            status: How it stands.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoal.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return await self._wire.call(
            UPDATE_CARE_PLAN_GOAL,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
                "name": name,
                "priority": priority,
                "status": status,
            },
            options,
        )

    def list_comments(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CarePlanGoalComment]:
        """
        List the comments on a goal

        List all that has been remarked on a goal, in one answer.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoalComment records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOAL_COMMENTS,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create_comment(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> CarePlanGoalComment:
        """
        Comment on a goal

        Add a remark to a goal.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            text: The remark.
            options: of this call alone, see RequestOptions.

        Returns:
            The CarePlanGoalComment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return await self._wire.call(
            CREATE_CARE_PLAN_GOAL_COMMENT,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
                "text": text,
            },
            options,
        )

    def list_tasks(
        self,
        patient_id: str,
        goal_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CarePlanGoalTask]:
        """
        List the tasks of a goal

        List all that is to be done about a goal, in one answer. The reference prints comments as its
        sample, which is a mistake.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CarePlanGoalTask records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return self._wire.iterate(
            LIST_CARE_PLAN_GOAL_TASKS,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create_task(
        self,
        patient_id: str,
        goal_id: str,
        /,
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
    ) -> CarePlanGoalTask:
        """
        Add a task to a goal

        Give somebody something to do about a goal. The body is that of any other task.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            goal_id: Welkin's id of the goal.
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
            The CarePlanGoalTask.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Care plan" (documented)
        """
        return await self._wire.call(
            CREATE_CARE_PLAN_GOAL_TASK,
            {
                "patient_id": patient_id,
                "goal_id": goal_id,
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
