# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Visits: planned, held and documented, with their assessments, comments, disposition and templates."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.encounter import Encounter
from ..models.encounter_appointment_create import EncounterAppointmentCreate
from ..models.encounter_appointment_update import EncounterAppointmentUpdate
from ..models.encounter_status import EncounterStatus
from ..models.full_encounter import FullEncounter
from ..models.responsible_party_value import ResponsiblePartyValue
from ..models.user_encounter import UserEncounter
from ..models.visit_service import VisitService
from ..operations.encounters import (
    CREATE_ENCOUNTER,
    DELETE_ENCOUNTER,
    GET_ENCOUNTER,
    GET_FULL_ENCOUNTER,
    LIST_ENCOUNTERS,
    LIST_FULL_ENCOUNTERS,
    LIST_FULL_USER_ENCOUNTERS,
    LIST_USER_ENCOUNTERS,
    UPDATE_ENCOUNTER,
)

__all__ = ["AsyncEncountersResource", "EncountersResource"]


@private_frames
class EncountersResource:
    """Visits: planned, held and documented, with their assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        statuses: Sequence[EncounterStatus | str] | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Encounter]:
        """
        List a patient's encounters

        The visits of one patient, planned, held and cancelled. Documentation of 2026 filters by `type`,
        `status`, `startDate` and `endDate` instead, and prints flat records; no recording knows them.

        Args:
            patient_id: Welkin's id of the patient.
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Encounter records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Records" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTERS,
            {
                "patient_id": patient_id,
                "statuses": statuses,
                "sort": sort,
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
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        template_name: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        current_scheduled_appointment: EncounterAppointmentCreate
        | Mapping[str, Any]
        | decoding.Model
        | Unset = UNSET,
        calendar_event_id: str | Unset = UNSET,
        calendar_event: EncounterAppointmentCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        location: str | Unset = UNSET,
        responsible_party: ResponsiblePartyValue | Literal["INSURANCE", "SELF_PAY"] | Unset = UNSET,
        visit_services: Sequence[VisitService | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Create an encounter

        Set down a visit. Where the body has an appointment, the event in the calendar is made before the
        answer comes; where it names a template, so are the links to its assessments and the record of its
        disposition. The encounter begins as `DRAFT`.

        An event of type `ENCOUNTER` is made this way only: the calendar refuses to create one.
        Documentation of 2026 has other members here (`type` as `IN_PERSON`, `TELEHEALTH` or `PHONE`,
        `status` as `SCHEDULED`, `IN_PROGRESS`, `COMPLETED` or `CANCELLED`, `scheduledAt`, `duration`,
        `providerId`) and flat answers; no recording knows them.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            title: What people read in lists of encounters.
            description: What the encounter is about, in free text.
            template_name: The template to make it from; its assessments and its disposition are made at
                once.
            notes: Free text of the host. (documented)
            current_scheduled_appointment: When and with whom; the event in the calendar is made in the
                same call.
            calendar_event_id: Older way: an event of type `ENCOUNTER` that exists, lies in the future
                and belongs to no encounter. (documented)
            calendar_event: Older way: the appointment under this name. (documented)
            location: Where the visit takes place: text, or a complete link where the event's mode is
                `VIDEO`. For `CALL` the portal shows a link that starts a call. (documented)
            responsible_party: Who pays. (documented)
            visit_services: All services to be billed with the visit. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Create" (recorded)
        """
        return self._wire.call(
            CREATE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "title": title,
                "description": description,
                "template_name": template_name,
                "notes": notes,
                "current_scheduled_appointment": current_scheduled_appointment,
                "calendar_event_id": calendar_event_id,
                "calendar_event": calendar_event,
                "location": location,
                "responsible_party": responsible_party,
                "visit_services": visit_services,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Get an encounter

        Read one encounter. Its disposition, assessments and comments are not in it: read the full encounter
        for all in one answer.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Records" (recorded)
        """
        return self._wire.call(
            GET_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an encounter

        Remove an encounter. It cannot be read afterwards. What becomes of its event in the calendar is not
        documented; to call a visit off and keep it on record, set its status to `CANCELLED` instead.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Delete" (recorded)
        """
        self._wire.call(
            DELETE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        template_name: str | Unset = UNSET,
        status: EncounterStatus | str | Unset = UNSET,
        notes: str | Unset = UNSET,
        calendar_event_id: str | Unset = UNSET,
        start_date_time: datetime.datetime | Unset = UNSET,
        end_date_time: datetime.datetime | Unset = UNSET,
        current_scheduled_appointment: EncounterAppointmentUpdate
        | Mapping[str, Any]
        | decoding.Model
        | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Update an encounter

        Change the members that the body carries; the others stay as they are. The times of the visit change
        only together. To move the appointment to another host, send `currentScheduledAppointment` with
        nothing but `hostId`; other things about the event are changed in the calendar.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            title: What people read in lists of encounters.
            description: What the encounter is about, in free text.
            template_name: The template of the encounter.
            status: Where the encounter stands from now on.
            notes: Free text of the host.
            calendar_event_id: The event in the calendar to schedule the visit by.
            start_date_time: When the visit began; assumed to be what answers call `startDatetime`. Only
                together with `endDateTime`: alone it is refused. (documented)
            end_date_time: When the visit ended; assumed to be what answers call `endDatetime`. Only
                together with `startDateTime`: alone it is refused. (documented)
            current_scheduled_appointment: Moves the appointment to another host. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Update" (recorded)
        """
        return self._wire.call(
            UPDATE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "title": title,
                "description": description,
                "template_name": template_name,
                "status": status,
                "notes": notes,
                "calendar_event_id": calendar_event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "current_scheduled_appointment": current_scheduled_appointment,
            },
            options,
        )

    def list_full(
        self,
        patient_id: str,
        /,
        *,
        statuses: Sequence[EncounterStatus | str] | None = None,
        only_with_calendar_event: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[FullEncounter]:
        """
        List a patient's encounters with all that belongs to them

        The visits of one patient, each with its disposition, its event and the event's host, its
        assessments and comments.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
            only_with_calendar_event: True leaves out encounters that are not scheduled.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over FullEncounter records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Full encounters" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_ENCOUNTERS,
            {
                "patient_id": patient_id,
                "statuses": statuses,
                "only_with_calendar_event": only_with_calendar_event,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get_full(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> FullEncounter:
        """
        Get an encounter with all that belongs to it

        Read one encounter together with its disposition, its event and the event's host, its assessments
        and comments. The reference of 2021 prints a page here; the recorded answer is one object.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            The FullEncounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Full encounters" (recorded)
        """
        return self._wire.call(
            GET_FULL_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    def list_for_user(
        self,
        user_id: str,
        /,
        *,
        with_care_team: bool | None = None,
        statuses: Sequence[EncounterStatus | str] | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[UserEncounter]:
        """
        List a user's encounters

        The visits that one user has, across patients. Records are shorter here than elsewhere: the type and
        the system fields are left out, and the patient's name is added.

        Args:
            user_id: Welkin's id of the user.
            with_care_team: Recorded as true and not explained anywhere; assumed to add the encounters
                of those patients whose care team the user is in.
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over UserEncounter records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
        """
        return self._wire.iterate(
            LIST_USER_ENCOUNTERS,
            {
                "user_id": user_id,
                "with_care_team": with_care_team,
                "statuses": statuses,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_full_for_user(
        self,
        user_id: str,
        /,
        *,
        with_care_team: bool | None = None,
        statuses: Sequence[EncounterStatus | str] | None = None,
        only_with_calendar_event: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[FullEncounter]:
        """
        List a user's encounters with all that belongs to them

        The visits that one user has, across patients, each with its disposition, its event and the event's
        host, its assessments and comments. Whether the encounters in it are as short as in the plain list
        is not known.

        Args:
            user_id: Welkin's id of the user. (recorded)
            with_care_team: Recorded as true and not explained anywhere; assumed to add the encounters
                of those patients whose care team the user is in. (recorded)
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
            only_with_calendar_event: True leaves out encounters that are not scheduled.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over FullEncounter records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Full encounters" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_USER_ENCOUNTERS,
            {
                "user_id": user_id,
                "with_care_team": with_care_team,
                "statuses": statuses,
                "only_with_calendar_event": only_with_calendar_event,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncEncountersResource:
    """Visits: planned, held and documented, with their assessments, comments, disposition and templates."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        statuses: Sequence[EncounterStatus | str] | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Encounter]:
        """
        List a patient's encounters

        The visits of one patient, planned, held and cancelled. Documentation of 2026 filters by `type`,
        `status`, `startDate` and `endDate` instead, and prints flat records; no recording knows them.

        Args:
            patient_id: Welkin's id of the patient.
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Encounter records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Records" (recorded)
        """
        return self._wire.iterate(
            LIST_ENCOUNTERS,
            {
                "patient_id": patient_id,
                "statuses": statuses,
                "sort": sort,
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
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        template_name: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        current_scheduled_appointment: EncounterAppointmentCreate
        | Mapping[str, Any]
        | decoding.Model
        | Unset = UNSET,
        calendar_event_id: str | Unset = UNSET,
        calendar_event: EncounterAppointmentCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        location: str | Unset = UNSET,
        responsible_party: ResponsiblePartyValue | Literal["INSURANCE", "SELF_PAY"] | Unset = UNSET,
        visit_services: Sequence[VisitService | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Create an encounter

        Set down a visit. Where the body has an appointment, the event in the calendar is made before the
        answer comes; where it names a template, so are the links to its assessments and the record of its
        disposition. The encounter begins as `DRAFT`.

        An event of type `ENCOUNTER` is made this way only: the calendar refuses to create one.
        Documentation of 2026 has other members here (`type` as `IN_PERSON`, `TELEHEALTH` or `PHONE`,
        `status` as `SCHEDULED`, `IN_PROGRESS`, `COMPLETED` or `CANCELLED`, `scheduledAt`, `duration`,
        `providerId`) and flat answers; no recording knows them.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            title: What people read in lists of encounters.
            description: What the encounter is about, in free text.
            template_name: The template to make it from; its assessments and its disposition are made at
                once.
            notes: Free text of the host. (documented)
            current_scheduled_appointment: When and with whom; the event in the calendar is made in the
                same call.
            calendar_event_id: Older way: an event of type `ENCOUNTER` that exists, lies in the future
                and belongs to no encounter. (documented)
            calendar_event: Older way: the appointment under this name. (documented)
            location: Where the visit takes place: text, or a complete link where the event's mode is
                `VIDEO`. For `CALL` the portal shows a link that starts a call. (documented)
            responsible_party: Who pays. (documented)
            visit_services: All services to be billed with the visit. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Create" (recorded)
        """
        return await self._wire.call(
            CREATE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "title": title,
                "description": description,
                "template_name": template_name,
                "notes": notes,
                "current_scheduled_appointment": current_scheduled_appointment,
                "calendar_event_id": calendar_event_id,
                "calendar_event": calendar_event,
                "location": location,
                "responsible_party": responsible_party,
                "visit_services": visit_services,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Get an encounter

        Read one encounter. Its disposition, assessments and comments are not in it: read the full encounter
        for all in one answer.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Records" (recorded)
        """
        return await self._wire.call(
            GET_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete an encounter

        Remove an encounter. It cannot be read afterwards. What becomes of its event in the calendar is not
        documented; to call a visit off and keep it on record, set its status to `CANCELLED` instead.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Delete" (recorded)
        """
        await self._wire.call(
            DELETE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        title: str | Unset = UNSET,
        description: str | Unset = UNSET,
        template_name: str | Unset = UNSET,
        status: EncounterStatus | str | Unset = UNSET,
        notes: str | Unset = UNSET,
        calendar_event_id: str | Unset = UNSET,
        start_date_time: datetime.datetime | Unset = UNSET,
        end_date_time: datetime.datetime | Unset = UNSET,
        current_scheduled_appointment: EncounterAppointmentUpdate
        | Mapping[str, Any]
        | decoding.Model
        | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Encounter:
        """
        Update an encounter

        Change the members that the body carries; the others stay as they are. The times of the visit change
        only together. To move the appointment to another host, send `currentScheduledAppointment` with
        nothing but `hostId`; other things about the event are changed in the calendar.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            title: What people read in lists of encounters.
            description: What the encounter is about, in free text.
            template_name: The template of the encounter.
            status: Where the encounter stands from now on.
            notes: Free text of the host.
            calendar_event_id: The event in the calendar to schedule the visit by.
            start_date_time: When the visit began; assumed to be what answers call `startDatetime`. Only
                together with `endDateTime`: alone it is refused. (documented)
            end_date_time: When the visit ended; assumed to be what answers call `endDatetime`. Only
                together with `startDateTime`: alone it is refused. (documented)
            current_scheduled_appointment: Moves the appointment to another host. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Encounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Update" (recorded)
        """
        return await self._wire.call(
            UPDATE_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
                "title": title,
                "description": description,
                "template_name": template_name,
                "status": status,
                "notes": notes,
                "calendar_event_id": calendar_event_id,
                "start_date_time": start_date_time,
                "end_date_time": end_date_time,
                "current_scheduled_appointment": current_scheduled_appointment,
            },
            options,
        )

    def list_full(
        self,
        patient_id: str,
        /,
        *,
        statuses: Sequence[EncounterStatus | str] | None = None,
        only_with_calendar_event: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[FullEncounter]:
        """
        List a patient's encounters with all that belongs to them

        The visits of one patient, each with its disposition, its event and the event's host, its
        assessments and comments.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
            only_with_calendar_event: True leaves out encounters that are not scheduled.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over FullEncounter records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Full encounters" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_ENCOUNTERS,
            {
                "patient_id": patient_id,
                "statuses": statuses,
                "only_with_calendar_event": only_with_calendar_event,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get_full(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> FullEncounter:
        """
        Get an encounter with all that belongs to it

        Read one encounter together with its disposition, its event and the event's host, its assessments
        and comments. The reference of 2021 prints a page here; the recorded answer is one object.

        Args:
            patient_id: Welkin's id of the patient.
            encounter_id: Welkin's id of the encounter.
            options: of this call alone, see RequestOptions.

        Returns:
            The FullEncounter.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Encounters / Full encounters" (recorded)
        """
        return await self._wire.call(
            GET_FULL_ENCOUNTER,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            options,
        )

    def list_for_user(
        self,
        user_id: str,
        /,
        *,
        with_care_team: bool | None = None,
        statuses: Sequence[EncounterStatus | str] | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[UserEncounter]:
        """
        List a user's encounters

        The visits that one user has, across patients. Records are shorter here than elsewhere: the type and
        the system fields are left out, and the patient's name is added.

        Args:
            user_id: Welkin's id of the user.
            with_care_team: Recorded as true and not explained anywhere; assumed to add the encounters
                of those patients whose care team the user is in.
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over UserEncounter records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
        """
        return self._wire.iterate(
            LIST_USER_ENCOUNTERS,
            {
                "user_id": user_id,
                "with_care_team": with_care_team,
                "statuses": statuses,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_full_for_user(
        self,
        user_id: str,
        /,
        *,
        with_care_team: bool | None = None,
        statuses: Sequence[EncounterStatus | str] | None = None,
        only_with_calendar_event: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[FullEncounter]:
        """
        List a user's encounters with all that belongs to them

        The visits that one user has, across patients, each with its disposition, its event and the event's
        host, its assessments and comments. Whether the encounters in it are as short as in the plain list
        is not known.

        Args:
            user_id: Welkin's id of the user. (recorded)
            with_care_team: Recorded as true and not explained anywhere; assumed to add the encounters
                of those patients whose care team the user is in. (recorded)
            statuses: Only encounters with one of these statuses. All are listed where it is left out.
            only_with_calendar_event: True leaves out encounters that are not scheduled.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over FullEncounter records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, an
                empty list of values, or one with a comma in it, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Encounters / Full encounters" (documented)
        """
        return self._wire.iterate(
            LIST_FULL_USER_ENCOUNTERS,
            {
                "user_id": user_id,
                "with_care_team": with_care_team,
                "statuses": statuses,
                "only_with_calendar_event": only_with_calendar_event,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )
