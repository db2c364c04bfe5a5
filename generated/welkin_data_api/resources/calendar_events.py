# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.calendar_event import CalendarEvent, CalendarEventModality, CalendarEventOutcome
from ..operations.calendar_events import (
    CREATE_CALENDAR_EVENT,
    FIND_CALENDAR_EVENTS,
    GET_CALENDAR_EVENT,
    UPDATE_CALENDAR_EVENT,
)

__all__ = ["AsyncCalendarEventsResource", "CalendarEventsResource"]


@private_frames
class CalendarEventsResource:
    """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""

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
        **options: Unpack[RequestOptions],
    ) -> Find[CalendarEvent]:
        """
        Find calendar events

        Page through the appointments that were created or changed within a window of time. The window is
        about the change and not about the time of the appointment, and there is no filter by patient,
        worker or calendar.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CalendarEvent records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Calendar Events / Find"
        """
        return self._wire.find(
            FIND_CALENDAR_EVENTS,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_CALENDAR_EVENT)
    def create(
        self,
        *,
        calendar_id: str,
        modality: CalendarEventModality | str,
        appointment_type: str,
        patient_id: str | Unset = UNSET,
        user_id: str | Unset = UNSET,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        day: datetime.date | Unset = UNSET,
        is_all_day: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Create a calendar event

        Put an appointment on a worker's calendar, with start and end for a time of day or with a day for a
        whole day. The appointment prompt will be triggered in Welkin at that time; no invitation or
        reminder to the patient is promised by this call. The outcome cannot be set yet, although the
        printed reply already shows one.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            calendar_id: The calendar it stands on, and so the worker it is with.
            modality: How the event takes place.
            appointment_type: Name of the appointment prompt that belongs to the event, for example
                `intake_call`. It has to exist in the customer's Workshop.
            patient_id: The patient it is about. Optional here; later editions require it.
            user_id: Former name of `patient_id`; send that instead. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            start_time: When a timed event starts. Leave it out for an event of a whole day.
            end_time: When a timed event ends. Leave it out for an event of a whole day.
            day: The day of an event that lasts the whole day. Leave it out for a timed event.
            is_all_day: True with `day`, false with `start_time` and `end_time`. Not listed in the first
                edition, where Welkin derives it; later prose asks for it and a client in use sends it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Create"
        """
        return self._wire.call(
            CREATE_CALENDAR_EVENT,
            {
                "calendar_id": calendar_id,
                "modality": modality,
                "appointment_type": appointment_type,
                "patient_id": patient_id,
                "user_id": user_id,
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "is_all_day": is_all_day,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Get a calendar event

        Read one appointment by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Get"
        """
        return self._wire.call(
            GET_CALENDAR_EVENT,
            {
                "id": id,
            },
            options,
        )

    def update(
        self,
        id: str,
        /,
        *,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        day: datetime.date | Unset = UNSET,
        outcome: CalendarEventOutcome | str | Unset = UNSET,
        is_all_day: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Update a calendar event

        Move an appointment or record how it ended. Members left out keep their value; calendar, patient,
        modality and appointment type cannot be changed here. There is no delete: set the outcome to
        `cancelled`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            start_time: When a timed event starts. Leave it out for an event of a whole day.
            end_time: When a timed event ends. Leave it out for an event of a whole day.
            day: The day of an event that lasts the whole day. Leave it out for a timed event.
            outcome: How the event ended. Leave it out while it is still ahead: null has been refused.
            is_all_day: True when the event becomes one of a whole day, false when it becomes a timed
                one. Not listed in the first edition; a client in use sends it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Update"
        """
        return self._wire.call(
            UPDATE_CALENDAR_EVENT,
            {
                "id": id,
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "outcome": outcome,
                "is_all_day": is_all_day,
            },
            options,
        )


@private_frames
class AsyncCalendarEventsResource:
    """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""

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
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CalendarEvent]:
        """
        Find calendar events

        Page through the appointments that were created or changed within a window of time. The window is
        about the change and not about the time of the appointment, and there is no filter by patient,
        worker or calendar.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CalendarEvent records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Calendar Events / Find"
        """
        return self._wire.find(
            FIND_CALENDAR_EVENTS,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_CALENDAR_EVENT)
    async def create(
        self,
        *,
        calendar_id: str,
        modality: CalendarEventModality | str,
        appointment_type: str,
        patient_id: str | Unset = UNSET,
        user_id: str | Unset = UNSET,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        day: datetime.date | Unset = UNSET,
        is_all_day: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Create a calendar event

        Put an appointment on a worker's calendar, with start and end for a time of day or with a day for a
        whole day. The appointment prompt will be triggered in Welkin at that time; no invitation or
        reminder to the patient is promised by this call. The outcome cannot be set yet, although the
        printed reply already shows one.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            calendar_id: The calendar it stands on, and so the worker it is with.
            modality: How the event takes place.
            appointment_type: Name of the appointment prompt that belongs to the event, for example
                `intake_call`. It has to exist in the customer's Workshop.
            patient_id: The patient it is about. Optional here; later editions require it.
            user_id: Former name of `patient_id`; send that instead. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            start_time: When a timed event starts. Leave it out for an event of a whole day.
            end_time: When a timed event ends. Leave it out for an event of a whole day.
            day: The day of an event that lasts the whole day. Leave it out for a timed event.
            is_all_day: True with `day`, false with `start_time` and `end_time`. Not listed in the first
                edition, where Welkin derives it; later prose asks for it and a client in use sends it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Create"
        """
        return await self._wire.call(
            CREATE_CALENDAR_EVENT,
            {
                "calendar_id": calendar_id,
                "modality": modality,
                "appointment_type": appointment_type,
                "patient_id": patient_id,
                "user_id": user_id,
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "is_all_day": is_all_day,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Get a calendar event

        Read one appointment by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Get"
        """
        return await self._wire.call(
            GET_CALENDAR_EVENT,
            {
                "id": id,
            },
            options,
        )

    async def update(
        self,
        id: str,
        /,
        *,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        day: datetime.date | Unset = UNSET,
        outcome: CalendarEventOutcome | str | Unset = UNSET,
        is_all_day: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Update a calendar event

        Move an appointment or record how it ended. Members left out keep their value; calendar, patient,
        modality and appointment type cannot be changed here. There is no delete: set the outcome to
        `cancelled`.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            start_time: When a timed event starts. Leave it out for an event of a whole day.
            end_time: When a timed event ends. Leave it out for an event of a whole day.
            day: The day of an event that lasts the whole day. Leave it out for a timed event.
            outcome: How the event ended. Leave it out while it is still ahead: null has been refused.
            is_all_day: True when the event becomes one of a whole day, false when it becomes a timed
                one. Not listed in the first edition; a client in use sends it.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Calendar Events / Update"
        """
        return await self._wire.call(
            UPDATE_CALENDAR_EVENT,
            {
                "id": id,
                "start_time": start_time,
                "end_time": end_time,
                "day": day,
                "outcome": outcome,
                "is_all_day": is_all_day,
            },
            options,
        )
