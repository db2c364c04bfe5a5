# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The people in care. Nearly everything else hangs on a patient."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.patient import Patient
from ..models.patient_external_id import PatientExternalId
from ..operations.patients import CREATE_PATIENT, FIND_PATIENTS, GET_PATIENT, UPDATE_PATIENT

__all__ = ["AsyncPatientsResource", "PatientsResource"]


@private_frames
class PatientsResource:
    """The people in care. Nearly everything else hangs on a patient."""

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
    ) -> Find[Patient]:
        """
        Find patients

        Page through the patients that were created or changed within a window of time: the operation that
        update notifications point at, and the way to catch up after missed ones. The first edition shows it
        in its overview only.

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
            A lazy walk over Patient records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Find endpoints"
        """
        return self._wire.find(
            FIND_PATIENTS,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_PATIENT)
    def create(
        self,
        *,
        phase: str,
        timezone: str,
        first_name: str,
        last_name: str,
        birthday: datetime.date,
        primary_worker_id: str | Unset = UNSET,
        coach_id: str | Unset = UNSET,
        street: str | Unset = UNSET,
        street_line_two: str | Unset = UNSET,
        city: str | Unset = UNSET,
        county: str | Unset = UNSET,
        zip_code: str | Unset = UNSET,
        state: str | Unset = UNSET,
        country: str | Unset = UNSET,
        email: str | Unset = UNSET,
        external_ids: Sequence[PatientExternalId | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        phone: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Create a patient

        Enrol a person. Nothing is unique: a second patient with the same name, birthday and address is
        created without complaint, so look for the person first.

        `external_ids` records mappings to other systems in the same transaction. The reply does not repeat
        them; read them with the Find of external ids.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            phase: Stage of care the patient is in: the name of a phase that the customer has defined in
                Workshop.
            timezone: Time zone the patient lives in, as a name of the IANA database. Older link names
                such as `US/Pacific` are in use.
            first_name: Given name. Not limited to ASCII, whatever the type list of the reference says.
            last_name: Family name. Not limited to ASCII, whatever the type list of the reference says.
            birthday: Date of birth, a plain day. The reference labels it three ways, once as a date
                with time; its samples are plain days.
            primary_worker_id: The worker who is first in charge of the patient. The prose on workers
                calls it `worker_id`; the member has this name.
            coach_id: Former name of `primary_worker_id`; send that instead. (deprecated since
                2018-10-10; use primary_worker_id)
            street: Street and house number of the patient's address.
            street_line_two: Second line of the street address, such as an apartment.
            city: City of the patient's address.
            county: County the patient lives in; leave it out when it is not known.
            zip_code: Postal code of the patient's address, normally five digits.
            state: State the patient lives in, normally two capital letters.
            country: Country the patient lives in. `USA` in this edition's sample, `US` in later ones;
                no list of values is given.
            email: Shortcut that also creates an email address for the patient. Create it with the email
                addresses instead, where consent can be stated. (deprecated since 2018-10-10; use
                email_addresses.create)
            external_ids: Mappings to other systems to create together with the patient. Provisional;
                not part of the reply.
            phone: Shortcut that also creates a phone number for the patient: ten digits without country
                code. Create it with the phone numbers instead, where consent can be stated. (deprecated
                since 2018-10-10; use phone_numbers.create)
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Patients / Create"
        """
        return self._wire.call(
            CREATE_PATIENT,
            {
                "phase": phase,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
                "email": email,
                "external_ids": external_ids,
                "phone": phone,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Get a patient

        Read one patient by id.

        The first edition of the reference uses this operation in its walk through a sync without listing
        it; a later edition says that it existed all along.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Update Notifications"
        """
        return self._wire.call(
            GET_PATIENT,
            {
                "id": id,
            },
            options,
        )

    @warns_of_arguments(UPDATE_PATIENT)
    def update(
        self,
        id: str,
        /,
        *,
        phase: str | Unset = UNSET,
        primary_worker_id: str | Unset = UNSET,
        coach_id: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        birthday: datetime.date | Unset = UNSET,
        street: str | Unset = UNSET,
        street_line_two: str | Unset = UNSET,
        city: str | Unset = UNSET,
        county: str | Unset = UNSET,
        zip_code: str | Unset = UNSET,
        state: str | Unset = UNSET,
        country: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Update a patient

        Change the members that the body carries; the others stay as they are. The typical use is to move a
        patient to another phase of care or to another worker.

        The first edition lists no address members here; they have been accepted since a later one and are
        included.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            phase: Stage of care the patient is in: the name of a phase that the customer has defined in
                Workshop.
            primary_worker_id: The worker who is first in charge of the patient. The prose on workers
                calls it `worker_id`; the member has this name.
            coach_id: Former name of `primary_worker_id`; send that instead. (deprecated since
                2018-10-10; use primary_worker_id)
            timezone: Time zone the patient lives in, as a name of the IANA database. Older link names
                such as `US/Pacific` are in use.
            first_name: Given name. Not limited to ASCII, whatever the type list of the reference says.
            last_name: Family name. Not limited to ASCII, whatever the type list of the reference says.
            birthday: Date of birth, a plain day. The reference labels it three ways, once as a date
                with time; its samples are plain days.
            street: Street and house number of the patient's address.
            street_line_two: Second line of the street address, such as an apartment.
            city: City of the patient's address.
            county: County the patient lives in; leave it out when it is not known.
            zip_code: Postal code of the patient's address, normally five digits.
            state: State the patient lives in, normally two capital letters.
            country: Country the patient lives in. `USA` in this edition's sample, `US` in later ones;
                no list of values is given.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Patients / Update"
        """
        return self._wire.call(
            UPDATE_PATIENT,
            {
                "id": id,
                "phase": phase,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
            },
            options,
        )


@private_frames
class AsyncPatientsResource:
    """The people in care. Nearly everything else hangs on a patient."""

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
    ) -> AsyncFind[Patient]:
        """
        Find patients

        Page through the patients that were created or changed within a window of time: the operation that
        update notifications point at, and the way to catch up after missed ones. The first edition shows it
        in its overview only.

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
            A lazy walk over Patient records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Find endpoints"
        """
        return self._wire.find(
            FIND_PATIENTS,
            {},
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_PATIENT)
    async def create(
        self,
        *,
        phase: str,
        timezone: str,
        first_name: str,
        last_name: str,
        birthday: datetime.date,
        primary_worker_id: str | Unset = UNSET,
        coach_id: str | Unset = UNSET,
        street: str | Unset = UNSET,
        street_line_two: str | Unset = UNSET,
        city: str | Unset = UNSET,
        county: str | Unset = UNSET,
        zip_code: str | Unset = UNSET,
        state: str | Unset = UNSET,
        country: str | Unset = UNSET,
        email: str | Unset = UNSET,
        external_ids: Sequence[PatientExternalId | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        phone: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Create a patient

        Enrol a person. Nothing is unique: a second patient with the same name, birthday and address is
        created without complaint, so look for the person first.

        `external_ids` records mappings to other systems in the same transaction. The reply does not repeat
        them; read them with the Find of external ids.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            phase: Stage of care the patient is in: the name of a phase that the customer has defined in
                Workshop.
            timezone: Time zone the patient lives in, as a name of the IANA database. Older link names
                such as `US/Pacific` are in use.
            first_name: Given name. Not limited to ASCII, whatever the type list of the reference says.
            last_name: Family name. Not limited to ASCII, whatever the type list of the reference says.
            birthday: Date of birth, a plain day. The reference labels it three ways, once as a date
                with time; its samples are plain days.
            primary_worker_id: The worker who is first in charge of the patient. The prose on workers
                calls it `worker_id`; the member has this name.
            coach_id: Former name of `primary_worker_id`; send that instead. (deprecated since
                2018-10-10; use primary_worker_id)
            street: Street and house number of the patient's address.
            street_line_two: Second line of the street address, such as an apartment.
            city: City of the patient's address.
            county: County the patient lives in; leave it out when it is not known.
            zip_code: Postal code of the patient's address, normally five digits.
            state: State the patient lives in, normally two capital letters.
            country: Country the patient lives in. `USA` in this edition's sample, `US` in later ones;
                no list of values is given.
            email: Shortcut that also creates an email address for the patient. Create it with the email
                addresses instead, where consent can be stated. (deprecated since 2018-10-10; use
                email_addresses.create)
            external_ids: Mappings to other systems to create together with the patient. Provisional;
                not part of the reply.
            phone: Shortcut that also creates a phone number for the patient: ten digits without country
                code. Create it with the phone numbers instead, where consent can be stated. (deprecated
                since 2018-10-10; use phone_numbers.create)
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Patients / Create"
        """
        return await self._wire.call(
            CREATE_PATIENT,
            {
                "phase": phase,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
                "email": email,
                "external_ids": external_ids,
                "phone": phone,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Get a patient

        Read one patient by id.

        The first edition of the reference uses this operation in its walk through a sync without listing
        it; a later edition says that it existed all along.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Update Notifications"
        """
        return await self._wire.call(
            GET_PATIENT,
            {
                "id": id,
            },
            options,
        )

    @warns_of_arguments(UPDATE_PATIENT)
    async def update(
        self,
        id: str,
        /,
        *,
        phase: str | Unset = UNSET,
        primary_worker_id: str | Unset = UNSET,
        coach_id: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        birthday: datetime.date | Unset = UNSET,
        street: str | Unset = UNSET,
        street_line_two: str | Unset = UNSET,
        city: str | Unset = UNSET,
        county: str | Unset = UNSET,
        zip_code: str | Unset = UNSET,
        state: str | Unset = UNSET,
        country: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Update a patient

        Change the members that the body carries; the others stay as they are. The typical use is to move a
        patient to another phase of care or to another worker.

        The first edition lists no address members here; they have been accepted since a later one and are
        included.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            phase: Stage of care the patient is in: the name of a phase that the customer has defined in
                Workshop.
            primary_worker_id: The worker who is first in charge of the patient. The prose on workers
                calls it `worker_id`; the member has this name.
            coach_id: Former name of `primary_worker_id`; send that instead. (deprecated since
                2018-10-10; use primary_worker_id)
            timezone: Time zone the patient lives in, as a name of the IANA database. Older link names
                such as `US/Pacific` are in use.
            first_name: Given name. Not limited to ASCII, whatever the type list of the reference says.
            last_name: Family name. Not limited to ASCII, whatever the type list of the reference says.
            birthday: Date of birth, a plain day. The reference labels it three ways, once as a date
                with time; its samples are plain days.
            street: Street and house number of the patient's address.
            street_line_two: Second line of the street address, such as an apartment.
            city: City of the patient's address.
            county: County the patient lives in; leave it out when it is not known.
            zip_code: Postal code of the patient's address, normally five digits.
            state: State the patient lives in, normally two capital letters.
            country: Country the patient lives in. `USA` in this edition's sample, `US` in later ones;
                no list of values is given.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Patients / Update"
        """
        return await self._wire.call(
            UPDATE_PATIENT,
            {
                "id": id,
                "phase": phase,
                "primary_worker_id": primary_worker_id,
                "coach_id": coach_id,
                "timezone": timezone,
                "first_name": first_name,
                "last_name": last_name,
                "birthday": birthday,
                "street": street,
                "street_line_two": street_line_two,
                "city": city,
                "county": county,
                "zip_code": zip_code,
                "state": state,
                "country": country,
            },
            options,
        )
