# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Calendar events, of the category "Calendar". Appointments, schedules and working hours."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.calendar_event import CalendarEvent, CalendarEventStatus
from ..models.calendar_event_id_type_value import CalendarEventIdTypeValue
from ..models.calendar_event_mode import CalendarEventMode
from ..models.calendar_event_type import CalendarEventType
from ..models.encounter_appointment_create import CalendarParticipantCreate
from ..models.event_summary import EventSummary
from ..operations.calendar_events import (
    CREATE_CALENDAR_EVENT,
    DELETE_CALENDAR_EVENT,
    GET_CALENDAR_EVENT,
    GET_EVENT_SUMMARY,
    LIST_CALENDAR_EVENTS,
    REPLACE_CALENDAR_EVENT,
    RESPOND_TO_INVITATION,
    UPDATE_CALENDAR_EVENT,
)

__all__ = ["AsyncCalendarEventsResource", "CalendarEventsResource"]


@private_frames
class CalendarEventsResource:
    """Calendar events, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        from_time: datetime.datetime,
        to_time: datetime.datetime,
        include_cancelled: bool | None = None,
        participant_ids: Sequence[str] | None = None,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None = None,
        include_encounter_info: bool | None = None,
        exclude_assigned_to_encounter_events: bool | None = None,
        viewer_timezone: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[CalendarEvent]:
        """
        List events

        The events of a period, across users and patients. Both ends of the period are required. Cancelled
        events are left out unless asked for. Documentation of 2026 has this as `/calendar-events`, with
        `patientId`, `userId`, `startDate` and `endDate`; no recording knows that.

        Args:
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
            participant_ids: Only events in which one of these users or patients takes part.
                (documented)
            event_type: Only events of this type. (documented)
            include_encounter_info: True to have `encounterInfo` on events of type `ENCOUNTER`. The
                table of the vendor's collection spells it `includeEncountersInfo`, the address beside it as
                here. (documented)
            exclude_assigned_to_encounter_events: True to leave out events that belong to an encounter.
                (documented)
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CalendarEvent records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / List events" (recorded)
        """
        return self._wire.iterate(
            LIST_CALENDAR_EVENTS,
            {
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
                "participant_ids": participant_ids,
                "event_type": event_type,
                "include_encounter_info": include_encounter_info,
                "exclude_assigned_to_encounter_events": exclude_assigned_to_encounter_events,
                "viewer_timezone": viewer_timezone,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        host_id: str,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model],
        viewer_timezone: str | None = None,
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Create an event

        Put an event into the calendar. The host has to be one of the participants. Without a color the
        portal does not show it.

        The vendor's collection shows an event of type `ENCOUNTER` made this way, the vendor's newer samples
        say that it is refused: create an encounter instead.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Create event" (recorded)
        """
        return self._wire.call(
            CREATE_CALENDAR_EVENT,
            {
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "viewer_timezone": viewer_timezone,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    def get(
        self,
        event_id: str,
        /,
        *,
        type_: CalendarEventIdTypeValue | Literal["EXTERNAL_ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Get an event

        Read one event, by Welkin's id or by the id that another calendar gave it. An event that was deleted
        may still be found.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            type_: What the id in the path is; Welkin's own where it is left out. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Get event" (recorded)
        """
        return self._wire.call(
            GET_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "type_": type_,
            },
            options,
        )

    def replace(
        self,
        event_id: str,
        /,
        *,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        host_id: str,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model],
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Replace an event

        Put another event in place of this one, under the same id.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Replace event" (documented)
        """
        return self._wire.call(
            REPLACE_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    def delete(
        self,
        event_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an event

        Take an event out of the calendar. Getting it afterwards still answered 200 when this was recorded,
        for an event that had been cancelled before. According to the reference only future events can be
        deleted; the recorded one was past.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Delete event" (recorded)
        """
        self._wire.call(
            DELETE_CALENDAR_EVENT,
            {
                "event_id": event_id,
            },
            options,
        )

    def update(
        self,
        event_id: str,
        /,
        *,
        start_date_time: datetime.datetime | Unset = UNSET,
        end_date_time: datetime.datetime | Unset = UNSET,
        host_id: str | Unset = UNSET,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Update an event

        Change the members that the body carries; the others stay as they are.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Update event" (recorded)
        """
        return self._wire.call(
            UPDATE_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    def respond(
        self,
        event_id: str,
        /,
        *,
        participant_id: str,
        participation_status: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Answer an invitation

        Note what a participant answers, in `participationStatus` of the participation. The body of the
        answer is not documented, so none is read.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            participant_id: The user or patient who answers.
            participation_status: The answer; `Yes` is the only one documented.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Invitation response" (documented)
        """
        self._wire.call(
            RESPOND_TO_INVITATION,
            {
                "event_id": event_id,
                "participant_id": participant_id,
                "participation_status": participation_status,
            },
            options,
        )

    def get_summary(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> EventSummary:
        """
        Summarize the events of users

        Count the events of users in a period and set them against their working hours.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The EventSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Event summary" (documented)
        """
        return self._wire.call(
            GET_EVENT_SUMMARY,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
            },
            options,
        )


@private_frames
class AsyncCalendarEventsResource:
    """Calendar events, of the category "Calendar". Appointments, schedules and working hours."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        from_time: datetime.datetime,
        to_time: datetime.datetime,
        include_cancelled: bool | None = None,
        participant_ids: Sequence[str] | None = None,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None = None,
        include_encounter_info: bool | None = None,
        exclude_assigned_to_encounter_events: bool | None = None,
        viewer_timezone: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[CalendarEvent]:
        """
        List events

        The events of a period, across users and patients. Both ends of the period are required. Cancelled
        events are left out unless asked for. Documentation of 2026 has this as `/calendar-events`, with
        `patientId`, `userId`, `startDate` and `endDate`; no recording knows that.

        Args:
            from_time: Events and hours from this instant on.
            to_time: Events and hours before this instant.
            include_cancelled: True to list cancelled events as well. They are left out otherwise.
            participant_ids: Only events in which one of these users or patients takes part.
                (documented)
            event_type: Only events of this type. (documented)
            include_encounter_info: True to have `encounterInfo` on events of type `ENCOUNTER`. The
                table of the vendor's collection spells it `includeEncountersInfo`, the address beside it as
                here. (documented)
            exclude_assigned_to_encounter_events: True to leave out events that belong to an encounter.
                (documented)
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over CalendarEvent records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Calendar / List events" (recorded)
        """
        return self._wire.iterate(
            LIST_CALENDAR_EVENTS,
            {
                "from_time": from_time,
                "to_time": to_time,
                "include_cancelled": include_cancelled,
                "participant_ids": participant_ids,
                "event_type": event_type,
                "include_encounter_info": include_encounter_info,
                "exclude_assigned_to_encounter_events": exclude_assigned_to_encounter_events,
                "viewer_timezone": viewer_timezone,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        host_id: str,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model],
        viewer_timezone: str | None = None,
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Create an event

        Put an event into the calendar. The host has to be one of the participants. Without a color the
        portal does not show it.

        The vendor's collection shows an event of type `ENCOUNTER` made this way, the vendor's newer samples
        say that it is refused: create an encounter instead.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            viewer_timezone: Time zone, as a name of the IANA database, that the members beginning with
                `local` are told in. (documented)
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Create event" (recorded)
        """
        return await self._wire.call(
            CREATE_CALENDAR_EVENT,
            {
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "viewer_timezone": viewer_timezone,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    async def get(
        self,
        event_id: str,
        /,
        *,
        type_: CalendarEventIdTypeValue | Literal["EXTERNAL_ID"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Get an event

        Read one event, by Welkin's id or by the id that another calendar gave it. An event that was deleted
        may still be found.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            type_: What the id in the path is; Welkin's own where it is left out. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Get event" (recorded)
        """
        return await self._wire.call(
            GET_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "type_": type_,
            },
            options,
        )

    async def replace(
        self,
        event_id: str,
        /,
        *,
        start_date_time: datetime.datetime,
        end_date_time: datetime.datetime,
        host_id: str,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model],
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Replace an event

        Put another event in place of this one, under the same id.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Replace event" (documented)
        """
        return await self._wire.call(
            REPLACE_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    async def delete(
        self,
        event_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an event

        Take an event out of the calendar. Getting it afterwards still answered 200 when this was recorded,
        for an event that had been cancelled before. According to the reference only future events can be
        deleted; the recorded one was past.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Delete event" (recorded)
        """
        await self._wire.call(
            DELETE_CALENDAR_EVENT,
            {
                "event_id": event_id,
            },
            options,
        )

    async def update(
        self,
        event_id: str,
        /,
        *,
        start_date_time: datetime.datetime | Unset = UNSET,
        end_date_time: datetime.datetime | Unset = UNSET,
        host_id: str | Unset = UNSET,
        participants: Sequence[CalendarParticipantCreate | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        event_title: str | None | Unset = UNSET,
        event_description: str | None | Unset = UNSET,
        event_type: CalendarEventType
        | Literal["APPOINTMENT", "ENCOUNTER", "GROUP_THERAPY", "LEAVE"]
        | None
        | Unset = UNSET,
        event_status: CalendarEventStatus
        | Literal["CANCELLED", "COMPLETED", "MISSED", "SCHEDULED"]
        | None
        | Unset = UNSET,
        event_mode: CalendarEventMode | Literal["CALL", "IN-PERSON", "VIDEO"] | None | Unset = UNSET,
        external_id: str | None | Unset = UNSET,
        event_color: str | None | Unset = UNSET,
        additional_info: Mapping[str, Any] | decoding.Model | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CalendarEvent:
        """
        Update an event

        Change the members that the body carries; the others stay as they are.

        A member that is left out is not sent. None is sent as null where the member's type has None, and
        refused elsewhere.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            start_date_time: When the event begins.
            end_date_time: When the event ends.
            host_id: The user whose event it is. Also list the host among the participants.
            participants: Who takes part, the host included.
            event_title: What people read in the calendar.
            event_description: What the event is about.
            event_type: What the event is. `ENCOUNTER` is refused: create an encounter instead.
            event_status: Where the event stands.
            event_mode: How people meet.
            external_id: Id that another calendar knows the event by. Must be unique.
            event_color: Color in the portal, which does not show events without one: `green` is used
                for appointments, `grey` for leave.
            additional_info: Anything else, such as a location or remarks.
            options: of this call alone, see RequestOptions.

        Returns:
            The CalendarEvent.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Calendar / Update event" (recorded)
        """
        return await self._wire.call(
            UPDATE_CALENDAR_EVENT,
            {
                "event_id": event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "host_id": host_id,
                "participants": participants,
                "event_title": event_title,
                "event_description": event_description,
                "event_type": event_type,
                "event_status": event_status,
                "event_mode": event_mode,
                "external_id": external_id,
                "event_color": event_color,
                "additional_info": additional_info,
            },
            options,
        )

    async def respond(
        self,
        event_id: str,
        /,
        *,
        participant_id: str,
        participation_status: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Answer an invitation

        Note what a participant answers, in `participationStatus` of the participation. The body of the
        answer is not documented, so none is read.

        Args:
            event_id: Welkin's id of the event, or the id that another calendar knows it by where `type`
                says so.
            participant_id: The user or patient who answers.
            participation_status: The answer; `Yes` is the only one documented.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Invitation response" (documented)
        """
        await self._wire.call(
            RESPOND_TO_INVITATION,
            {
                "event_id": event_id,
                "participant_id": participant_id,
                "participation_status": participation_status,
            },
            options,
        )

    async def get_summary(
        self,
        *,
        psm_ids: Sequence[str] | None = None,
        from_time: datetime.datetime | None = None,
        to_time: datetime.datetime | None = None,
        **options: Unpack[RequestOptions],
    ) -> EventSummary:
        """
        Summarize the events of users

        Count the events of users in a period and set them against their working hours.

        Args:
            psm_ids: Ids of the users to answer for. PSM is Welkin's older word for a member of the
                staff. For working hours the reference of 2021 spells it `psm-ids`. (recorded)
            from_time: Events and hours from this instant on. (recorded)
            to_time: Events and hours before this instant. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The EventSummary.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, an empty list of
                values, or one with a comma in it.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2021, "Calendar / Event summary" (documented)
        """
        return await self._wire.call(
            GET_EVENT_SUMMARY,
            {
                "psm_ids": psm_ids,
                "from_time": from_time,
                "to_time": to_time,
            },
            options,
        )
