# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Goal templates, of the category "Assessment Formation". The questionnaires that a customer has designed, and
the templates of care plan goals."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.goal_template import GoalTemplate
from ..operations.goal_templates import GET_GOAL_TEMPLATE, LIST_GOAL_TEMPLATES

__all__ = ["AsyncGoalTemplatesResource", "GoalTemplatesResource"]


@private_frames
class GoalTemplatesResource:
    """Goal templates, of the category "Assessment Formation". The questionnaires that a customer has designed,
    and the templates of care plan goals."""

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
    ) -> Find[GoalTemplate]:
        """
        List goal templates

        Read the goals that the customer has prepared for care plans. One answer has them all.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over GoalTemplate records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
        """
        return self._wire.iterate(
            LIST_GOAL_TEMPLATES,
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
        goal_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> GoalTemplate:
        """
        Get a goal template

        Read one goal template with the tasks that come with it.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            goal_template_name: Name of the goal template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The GoalTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
        """
        return self._wire.call(
            GET_GOAL_TEMPLATE,
            {
                "version": version,
                "goal_template_name": goal_template_name,
            },
            options,
        )


@private_frames
class AsyncGoalTemplatesResource:
    """Goal templates, of the category "Assessment Formation". The questionnaires that a customer has designed,
    and the templates of care plan goals."""

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
    ) -> AsyncFind[GoalTemplate]:
        """
        List goal templates

        Read the goals that the customer has prepared for care plans. One answer has them all.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over GoalTemplate records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
        """
        return self._wire.iterate(
            LIST_GOAL_TEMPLATES,
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
        goal_template_name: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> GoalTemplate:
        """
        Get a goal template

        Read one goal template with the tasks that come with it.

        Args:
            version: Which state of what was designed: `current` is what is deployed, `draft` what is
                being worked on. The code of an integration in use also sends the number of a formation.
            goal_template_name: Name of the goal template, as given in Designer.
            options: of this call alone, see RequestOptions.

        Returns:
            The GoalTemplate.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Assessment formation / Goal templates" (recorded)
        """
        return await self._wire.call(
            GET_GOAL_TEMPLATE,
            {
                "version": version,
                "goal_template_name": goal_template_name,
            },
            options,
        )
