# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Schedules, of the category "Calendar". Appointments, schedules and working hours."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.schedule import Schedule
from ..operations.schedules import LIST_AVAILABLE_SCHEDULES, LIST_FULL_SCHEDULES, LIST_SCHEDULES

__all__ = ["AsyncSchedulesResource", "SchedulesResource"]


@private_frames
class SchedulesResource:
    """Schedules, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Schedule]:
        """
        List schedules

        When users work and what is in their calendars, user by user, in one answer; a page number is
        accepted and ignored. Documentation of 2026 has `/schedule/availability` instead; no recording knows
        that.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`.
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / Schedules" (recorded)
        """
        return self._wire.iterate(
            LIST_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def list_available(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Schedule]:
        """
        List schedules to find a free time in

        The schedules of users as they matter for booking. Since 2025 the events carry all participants.
        Whose schedules are left out is not documented.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Calendar / Schedules" (documented)
        """
        return self._wire.iterate(
            LIST_AVAILABLE_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def list_full(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Schedule]:
        """
        List schedules in full

        The schedules of users with everything in them. Known by its address only, from the code of an
        integration in use; that it answers as the other two do is assumed.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Calendar / Schedules" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncSchedulesResource:
    """Schedules, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Schedule]:
        """
        List schedules

        When users work and what is in their calendars, user by user, in one answer; a page number is
        accepted and ignored. Documentation of 2026 has `/schedule/availability` instead; no recording knows
        that.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`.
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / Schedules" (recorded)
        """
        return self._wire.iterate(
            LIST_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def list_available(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Schedule]:
        """
        List schedules to find a free time in

        The schedules of users as they matter for booking. Since 2025 the events carry all participants.
        Whose schedules are left out is not documented.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Calendar / Schedules" (documented)
        """
        return self._wire.iterate(
            LIST_AVAILABLE_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def list_full(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        include_cancelled: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Schedule]:
        """
        List schedules in full

        The schedules of users with everything in them. Known by its address only, from the code of an
        integration in use; that it answers as the other two do is assumed.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
                (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Schedule records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-wrapper, "Calendar / Schedules" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_SCHEDULES,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )
