# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Work hours, of the category "Calendar". Appointments, schedules and working hours."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.work_hours import WorkHours
from ..models.work_hours_day_create import WorkHoursDayCreate
from ..operations.work_hours import CREATE_WORK_HOURS, LIST_WORK_HOURS, REPLACE_WORK_HOURS

__all__ = ["AsyncWorkHoursResource", "WorkHoursResource"]


@private_frames
class WorkHoursResource:
    """Work hours, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        viewer_timezone: str | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[WorkHours]:
        """
        List working hours

        The hours that users work and can be booked in, user by user, in one answer. Users without hours are
        left out. Documentation of 2026 has `/users/{userId}/working-hours` instead; no recording knows
        that.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`.
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over WorkHours records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
        """
        return self._wire.iterate(
            LIST_WORK_HOURS,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "viewer_timezone": viewer_timezone,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        psm_id: str,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        days_info: Sequence[WorkHoursDayCreate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> WorkHours:
        """
        Create working hours

        Add a set of hours to those of a user.

        Args:
            psm_id: The user.
            start_date_time: From when on the hours hold.
            end_date_time: Until when they hold.
            days_info: The hours of each day; days that are left out have none.
            options: of this call alone, see RequestOptions.

        Returns:
            The WorkHours.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Work hours" (documented)
        """
        return self._wire.call(
            CREATE_WORK_HOURS,
            {
                "psm_id": psm_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "days_info": days_info,
            },
            options,
        )

    def replace(
        self,
        work_hours_id: str,
        /,
        *,
        psm_id: str,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        days_info: Sequence[WorkHoursDayCreate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> WorkHours:
        """
        Replace working hours

        Put other hours in place of one set; it keeps its id.

        Args:
            work_hours_id: Welkin's id of the set of hours.
            psm_id: The user.
            start_date_time: From when on the hours hold.
            end_date_time: Until when they hold.
            days_info: The hours of each day; days that are left out have none.
            options: of this call alone, see RequestOptions.

        Returns:
            The WorkHours.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Work hours" (documented)
        """
        return self._wire.call(
            REPLACE_WORK_HOURS,
            {
                "work_hours_id": work_hours_id,
                "psm_id": psm_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "days_info": days_info,
            },
            options,
        )


@private_frames
class AsyncWorkHoursResource:
    """Work hours, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        viewer_timezone: str | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[WorkHours]:
        """
        List working hours

        The hours that users work and can be booked in, user by user, in one answer. Users without hours are
        left out. Documentation of 2026 has `/users/{userId}/working-hours` instead; no recording knows
        that.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`.
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over WorkHours records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
        """
        return self._wire.iterate(
            LIST_WORK_HOURS,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
                "viewer_timezone": viewer_timezone,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        psm_id: str,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        days_info: Sequence[WorkHoursDayCreate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> WorkHours:
        """
        Create working hours

        Add a set of hours to those of a user.

        Args:
            psm_id: The user.
            start_date_time: From when on the hours hold.
            end_date_time: Until when they hold.
            days_info: The hours of each day; days that are left out have none.
            options: of this call alone, see RequestOptions.

        Returns:
            The WorkHours.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Work hours" (documented)
        """
        return await self._wire.call(
            CREATE_WORK_HOURS,
            {
                "psm_id": psm_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "days_info": days_info,
            },
            options,
        )

    async def replace(
        self,
        work_hours_id: str,
        /,
        *,
        psm_id: str,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        days_info: Sequence[WorkHoursDayCreate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> WorkHours:
        """
        Replace working hours

        Put other hours in place of one set; it keeps its id.

        Args:
            work_hours_id: Welkin's id of the set of hours.
            psm_id: The user.
            start_date_time: From when on the hours hold.
            end_date_time: Until when they hold.
            days_info: The hours of each day; days that are left out have none.
            options: of this call alone, see RequestOptions.

        Returns:
            The WorkHours.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Work hours" (documented)
        """
        return await self._wire.call(
            REPLACE_WORK_HOURS,
            {
                "work_hours_id": work_hours_id,
                "psm_id": psm_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "days_info": days_info,
            },
            options,
        )
