# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The people in care. Nearly everything else belongs to one of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.patient import Patient
from ..models.patient_gender import PatientGender
from ..models.patient_id_type_value import PatientIdTypeValue
from ..models.patient_row_update import CareTeamMemberRequest, PatientRowUpdate, PatientTerritoryRequest
from ..models.patients_update_result import PatientsUpdateResult
from ..operations.patients import (
    CREATE_PATIENT,
    DELETE_PATIENT,
    GET_PATIENT,
    LIST_PATIENTS,
    LIST_PATIENTS_BY_FILTER,
    UPDATE_PATIENT,
    UPDATE_PATIENTS,
)

__all__ = ["AsyncPatientsResource", "PatientsResource"]


@private_frames
class PatientsResource:
    """The people in care. Nearly everything else belongs to one of them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        query: str | None = None,
        email: str | None = None,
        timezone: str | None = None,
        territories: str | None = None,
        cadence: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Patient]:
        """
        List patients

        List the patients that the API client may see, one page at a time.

        Documentation of 2026 has the filters `firstName`, `lastName`, `mrn` and `status` and at most 100 on
        a page.

        Args:
            query: Text to look for in email address, first name, last name and phone.
            email: Only patients with this email address.
            timezone: Only patients in this time zone; an empty text stands for patients without one.
            territories: Only patients of this territory; an empty text stands for patients without one.
            cadence: Only patients with this cadence; an empty text stands for patients without one.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Patients / List" (documented)
        """
        return self._wire.iterate(
            LIST_PATIENTS,
            {
                "query": query,
                "email": email,
                "timezone": timezone,
                "territories": territories,
                "cadence": cadence,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        first_name: str,
        last_name: str,
        external_guid: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        mrn: str | Unset = UNSET,
        nric: str | Unset = UNSET,
        middle_name: str | Unset = UNSET,
        birth_date: datetime.date | Unset = UNSET,
        gender: PatientGender | str | Unset = UNSET,
        marital_status: str | Unset = UNSET,
        primary_language: str | Unset = UNSET,
        secondary_language: str | Unset = UNSET,
        email: str | Unset = UNSET,
        secondary_email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        preferable_instance_phone_id: str | Unset = UNSET,
        country: str | Unset = UNSET,
        state: str | Unset = UNSET,
        city: str | Unset = UNSET,
        zip_: str | int | Unset = UNSET,
        address_line_1: str | Unset = UNSET,
        address_line_2: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        patient_territories: Sequence[PatientTerritoryRequest | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        care_team: Sequence[CareTeamMemberRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Create a patient

        Create a patient. Welkin does not look for duplicates: the same names twice make two patients.
        Territories must exist in Designer and members of the care team must be users; where none of them is
        the point of contact, the first becomes it.

        Documentation of 2026 spells `birthDate` as a plain day.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            first_name: Given name.
            last_name: Family name.
            external_guid: UUID that another system knows the patient by.
            external_id: Id that another system knows the patient by.
            mrn: Medical record number. No two patients share one.
            nric: Number of the national registration identity card.
            middle_name: Middle name.
            birth_date: Date of birth.
            gender: Gender.
            marital_status: Marital status as a code.
            primary_language: Language to speak with the patient, in English capitals.
            secondary_language: Another language the patient speaks.
            email: Email address.
            secondary_email: Another email address.
            phone: Phone number with `+` and country code.
            secondary_phone: Another phone number.
            preferable_instance_phone_id: The phone number of the instance that is preferred for calls
                and messages to the patient.
            country: Country of the address.
            state: State of the address.
            city: City of the address.
            zip_: Postal code of the address. Where the customer has configured it as numeric, an
                integer is expected.
            address_line_1: Street and house number.
            address_line_2: Second line of the street address.
            timezone: Time zone the patient lives in, as a name of the IANA database.
            patient_territories: The regions and territories the patient is to belong to.
            care_team: The users who are to take care of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Create" (recorded)
        """
        return self._wire.call(
            CREATE_PATIENT,
            {
                "first_name": first_name,
                "last_name": last_name,
                "external_guid": external_guid,
                "external_id": external_id,
                "mrn": mrn,
                "nric": nric,
                "middle_name": middle_name,
                "birth_date": birth_date,
                "gender": gender,
                "marital_status": marital_status,
                "primary_language": primary_language,
                "secondary_language": secondary_language,
                "email": email,
                "secondary_email": secondary_email,
                "phone": phone,
                "secondary_phone": secondary_phone,
                "preferable_instance_phone_id": preferable_instance_phone_id,
                "country": country,
                "state": state,
                "city": city,
                "zip_": zip_,
                "address_line_1": address_line_1,
                "address_line_2": address_line_2,
                "timezone": timezone,
                "patient_territories": patient_territories,
                "care_team": care_team,
            },
            options,
        )

    def update_many(
        self,
        *,
        rows: Sequence[PatientRowUpdate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> PatientsUpdateResult:
        """
        Update several patients

        Change several patients in one call, for example who takes care of them, also across regions.

        Release notes say that such a call exists and name neither path nor body. Both are assumed here,
        after the bulk change of records of custom data types. Try it on a test instance before relying on
        it.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            rows: One entry for each patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientsUpdateResult.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Patients / Update many" (assumed)
        """
        return self._wire.call(
            UPDATE_PATIENTS,
            {
                "rows": rows,
            },
            options,
        )

    def list_by_filter(
        self,
        fields: Mapping[str, Any] | decoding.Model,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Patient]:
        """
        List patients by a filter

        List the patients that fit the filter in the body, one page at a time; `{}` lists all. It is a POST
        because of its body and changes nothing. Which keys a filter may have is not documented.

        Args:
            fields: What the patients to list have in common. `{}` stands for all. No other key is
                documented; keys are handed on as they are.
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Patients / List by filter" (recorded)
        """
        return self._wire.iterate(
            LIST_PATIENTS_BY_FILTER,
            {
                "fields": fields,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        patient_id: str,
        /,
        *,
        type_: PatientIdTypeValue | Literal["EGUID", "EID", "ID", "MRN"] | None = None,
        expand: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Get a patient

        Read one patient, by Welkin's id or by one of the ids that other systems have given.

        Documentation of 2026 adds a member `status`; it was never seen.

        Args:
            patient_id: Welkin's id of the patient.
            type_: What the id in the path is; Welkin's own id when this is left out. `EGUID` was
                recorded, the others are in use. (documented)
            expand: True to have `careTeam` filled with names and roles. In use; what it expands is
                concluded from its name. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Get" (recorded)
        """
        return self._wire.call(
            GET_PATIENT,
            {
                "patient_id": patient_id,
                "type_": type_,
                "expand": expand,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a patient

        Remove a patient for good; it cannot be undone.

        In 2022 it was refused to every API client with 403, as recorded; since 2023 it is open to those
        whose policies allow it. Its success was not recorded: an empty 200 is taken from other deletions.

        Args:
            patient_id: Welkin's id of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Delete" (recorded)
        """
        self._wire.call(
            DELETE_PATIENT,
            {
                "patient_id": patient_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        /,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        mrn: str | Unset = UNSET,
        nric: str | Unset = UNSET,
        middle_name: str | Unset = UNSET,
        birth_date: datetime.date | Unset = UNSET,
        gender: PatientGender | str | Unset = UNSET,
        marital_status: str | Unset = UNSET,
        primary_language: str | Unset = UNSET,
        secondary_language: str | Unset = UNSET,
        email: str | Unset = UNSET,
        secondary_email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        preferable_instance_phone_id: str | Unset = UNSET,
        country: str | Unset = UNSET,
        state: str | Unset = UNSET,
        city: str | Unset = UNSET,
        zip_: str | int | Unset = UNSET,
        address_line_1: str | Unset = UNSET,
        address_line_2: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        patient_territories: Sequence[PatientTerritoryRequest | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        care_team: Sequence[CareTeamMemberRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Update a patient

        Change the members that the body carries; the others keep their value. What a `careTeam` does to
        members that it does not list is not documented.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            first_name: Given name.
            last_name: Family name.
            external_guid: UUID that another system knows the patient by.
            external_id: Id that another system knows the patient by.
            mrn: Medical record number. No two patients share one.
            nric: Number of the national registration identity card.
            middle_name: Middle name.
            birth_date: Date of birth.
            gender: Gender.
            marital_status: Marital status as a code.
            primary_language: Language to speak with the patient, in English capitals.
            secondary_language: Another language the patient speaks.
            email: Email address.
            secondary_email: Another email address.
            phone: Phone number with `+` and country code.
            secondary_phone: Another phone number.
            preferable_instance_phone_id: The phone number of the instance that is preferred for calls
                and messages to the patient.
            country: Country of the address.
            state: State of the address.
            city: City of the address.
            zip_: Postal code of the address. Where the customer has configured it as numeric, an
                integer is expected.
            address_line_1: Street and house number.
            address_line_2: Second line of the street address.
            timezone: Time zone the patient lives in, as a name of the IANA database.
            patient_territories: The regions and territories the patient is to belong to.
            care_team: The users who are to take care of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Update" (recorded)
        """
        return self._wire.call(
            UPDATE_PATIENT,
            {
                "patient_id": patient_id,
                "first_name": first_name,
                "last_name": last_name,
                "external_guid": external_guid,
                "external_id": external_id,
                "mrn": mrn,
                "nric": nric,
                "middle_name": middle_name,
                "birth_date": birth_date,
                "gender": gender,
                "marital_status": marital_status,
                "primary_language": primary_language,
                "secondary_language": secondary_language,
                "email": email,
                "secondary_email": secondary_email,
                "phone": phone,
                "secondary_phone": secondary_phone,
                "preferable_instance_phone_id": preferable_instance_phone_id,
                "country": country,
                "state": state,
                "city": city,
                "zip_": zip_,
                "address_line_1": address_line_1,
                "address_line_2": address_line_2,
                "timezone": timezone,
                "patient_territories": patient_territories,
                "care_team": care_team,
            },
            options,
        )


@private_frames
class AsyncPatientsResource:
    """The people in care. Nearly everything else belongs to one of them."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        query: str | None = None,
        email: str | None = None,
        timezone: str | None = None,
        territories: str | None = None,
        cadence: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Patient]:
        """
        List patients

        List the patients that the API client may see, one page at a time.

        Documentation of 2026 has the filters `firstName`, `lastName`, `mrn` and `status` and at most 100 on
        a page.

        Args:
            query: Text to look for in email address, first name, last name and phone.
            email: Only patients with this email address.
            timezone: Only patients in this time zone; an empty text stands for patients without one.
            territories: Only patients of this territory; an empty text stands for patients without one.
            cadence: Only patients with this cadence; an empty text stands for patients without one.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Patients / List" (documented)
        """
        return self._wire.iterate(
            LIST_PATIENTS,
            {
                "query": query,
                "email": email,
                "timezone": timezone,
                "territories": territories,
                "cadence": cadence,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        first_name: str,
        last_name: str,
        external_guid: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        mrn: str | Unset = UNSET,
        nric: str | Unset = UNSET,
        middle_name: str | Unset = UNSET,
        birth_date: datetime.date | Unset = UNSET,
        gender: PatientGender | str | Unset = UNSET,
        marital_status: str | Unset = UNSET,
        primary_language: str | Unset = UNSET,
        secondary_language: str | Unset = UNSET,
        email: str | Unset = UNSET,
        secondary_email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        preferable_instance_phone_id: str | Unset = UNSET,
        country: str | Unset = UNSET,
        state: str | Unset = UNSET,
        city: str | Unset = UNSET,
        zip_: str | int | Unset = UNSET,
        address_line_1: str | Unset = UNSET,
        address_line_2: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        patient_territories: Sequence[PatientTerritoryRequest | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        care_team: Sequence[CareTeamMemberRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Create a patient

        Create a patient. Welkin does not look for duplicates: the same names twice make two patients.
        Territories must exist in Designer and members of the care team must be users; where none of them is
        the point of contact, the first becomes it.

        Documentation of 2026 spells `birthDate` as a plain day.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            first_name: Given name.
            last_name: Family name.
            external_guid: UUID that another system knows the patient by.
            external_id: Id that another system knows the patient by.
            mrn: Medical record number. No two patients share one.
            nric: Number of the national registration identity card.
            middle_name: Middle name.
            birth_date: Date of birth.
            gender: Gender.
            marital_status: Marital status as a code.
            primary_language: Language to speak with the patient, in English capitals.
            secondary_language: Another language the patient speaks.
            email: Email address.
            secondary_email: Another email address.
            phone: Phone number with `+` and country code.
            secondary_phone: Another phone number.
            preferable_instance_phone_id: The phone number of the instance that is preferred for calls
                and messages to the patient.
            country: Country of the address.
            state: State of the address.
            city: City of the address.
            zip_: Postal code of the address. Where the customer has configured it as numeric, an
                integer is expected.
            address_line_1: Street and house number.
            address_line_2: Second line of the street address.
            timezone: Time zone the patient lives in, as a name of the IANA database.
            patient_territories: The regions and territories the patient is to belong to.
            care_team: The users who are to take care of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Create" (recorded)
        """
        return await self._wire.call(
            CREATE_PATIENT,
            {
                "first_name": first_name,
                "last_name": last_name,
                "external_guid": external_guid,
                "external_id": external_id,
                "mrn": mrn,
                "nric": nric,
                "middle_name": middle_name,
                "birth_date": birth_date,
                "gender": gender,
                "marital_status": marital_status,
                "primary_language": primary_language,
                "secondary_language": secondary_language,
                "email": email,
                "secondary_email": secondary_email,
                "phone": phone,
                "secondary_phone": secondary_phone,
                "preferable_instance_phone_id": preferable_instance_phone_id,
                "country": country,
                "state": state,
                "city": city,
                "zip_": zip_,
                "address_line_1": address_line_1,
                "address_line_2": address_line_2,
                "timezone": timezone,
                "patient_territories": patient_territories,
                "care_team": care_team,
            },
            options,
        )

    async def update_many(
        self,
        *,
        rows: Sequence[PatientRowUpdate | Mapping[str, Any] | decoding.Model],
        **options: Unpack[RequestOptions],
    ) -> PatientsUpdateResult:
        """
        Update several patients

        Change several patients in one call, for example who takes care of them, also across regions.

        Release notes say that such a call exists and name neither path nor body. Both are assumed here,
        after the bulk change of records of custom data types. Try it on a test instance before relying on
        it.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            rows: One entry for each patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The PatientsUpdateResult.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Patients / Update many" (assumed)
        """
        return await self._wire.call(
            UPDATE_PATIENTS,
            {
                "rows": rows,
            },
            options,
        )

    def list_by_filter(
        self,
        fields: Mapping[str, Any] | decoding.Model,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Patient]:
        """
        List patients by a filter

        List the patients that fit the filter in the body, one page at a time; `{}` lists all. It is a POST
        because of its body and changes nothing. Which keys a filter may have is not documented.

        Args:
            fields: What the patients to list have in common. `{}` stands for all. No other key is
                documented; keys are handed on as they are.
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Patient records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Patients / List by filter" (recorded)
        """
        return self._wire.iterate(
            LIST_PATIENTS_BY_FILTER,
            {
                "fields": fields,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        patient_id: str,
        /,
        *,
        type_: PatientIdTypeValue | Literal["EGUID", "EID", "ID", "MRN"] | None = None,
        expand: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Get a patient

        Read one patient, by Welkin's id or by one of the ids that other systems have given.

        Documentation of 2026 adds a member `status`; it was never seen.

        Args:
            patient_id: Welkin's id of the patient.
            type_: What the id in the path is; Welkin's own id when this is left out. `EGUID` was
                recorded, the others are in use. (documented)
            expand: True to have `careTeam` filled with names and roles. In use; what it expands is
                concluded from its name. (documented)
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Get" (recorded)
        """
        return await self._wire.call(
            GET_PATIENT,
            {
                "patient_id": patient_id,
                "type_": type_,
                "expand": expand,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Delete a patient

        Remove a patient for good; it cannot be undone.

        In 2022 it was refused to every API client with 403, as recorded; since 2023 it is open to those
        whose policies allow it. Its success was not recorded: an empty 200 is taken from other deletions.

        Args:
            patient_id: Welkin's id of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Delete" (recorded)
        """
        await self._wire.call(
            DELETE_PATIENT,
            {
                "patient_id": patient_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        /,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        external_guid: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        mrn: str | Unset = UNSET,
        nric: str | Unset = UNSET,
        middle_name: str | Unset = UNSET,
        birth_date: datetime.date | Unset = UNSET,
        gender: PatientGender | str | Unset = UNSET,
        marital_status: str | Unset = UNSET,
        primary_language: str | Unset = UNSET,
        secondary_language: str | Unset = UNSET,
        email: str | Unset = UNSET,
        secondary_email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        preferable_instance_phone_id: str | Unset = UNSET,
        country: str | Unset = UNSET,
        state: str | Unset = UNSET,
        city: str | Unset = UNSET,
        zip_: str | int | Unset = UNSET,
        address_line_1: str | Unset = UNSET,
        address_line_2: str | Unset = UNSET,
        timezone: str | Unset = UNSET,
        patient_territories: Sequence[PatientTerritoryRequest | Mapping[str, Any] | decoding.Model]
        | Unset = UNSET,
        care_team: Sequence[CareTeamMemberRequest | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Patient:
        """
        Update a patient

        Change the members that the body carries; the others keep their value. What a `careTeam` does to
        members that it does not list is not documented.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            first_name: Given name.
            last_name: Family name.
            external_guid: UUID that another system knows the patient by.
            external_id: Id that another system knows the patient by.
            mrn: Medical record number. No two patients share one.
            nric: Number of the national registration identity card.
            middle_name: Middle name.
            birth_date: Date of birth.
            gender: Gender.
            marital_status: Marital status as a code.
            primary_language: Language to speak with the patient, in English capitals.
            secondary_language: Another language the patient speaks.
            email: Email address.
            secondary_email: Another email address.
            phone: Phone number with `+` and country code.
            secondary_phone: Another phone number.
            preferable_instance_phone_id: The phone number of the instance that is preferred for calls
                and messages to the patient.
            country: Country of the address.
            state: State of the address.
            city: City of the address.
            zip_: Postal code of the address. Where the customer has configured it as numeric, an
                integer is expected.
            address_line_1: Street and house number.
            address_line_2: Second line of the street address.
            timezone: Time zone the patient lives in, as a name of the IANA database.
            patient_territories: The regions and territories the patient is to belong to.
            care_team: The users who are to take care of the patient.
            options: of this call alone, see RequestOptions.

        Returns:
            The Patient.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Patients / Update" (recorded)
        """
        return await self._wire.call(
            UPDATE_PATIENT,
            {
                "patient_id": patient_id,
                "first_name": first_name,
                "last_name": last_name,
                "external_guid": external_guid,
                "external_id": external_id,
                "mrn": mrn,
                "nric": nric,
                "middle_name": middle_name,
                "birth_date": birth_date,
                "gender": gender,
                "marital_status": marital_status,
                "primary_language": primary_language,
                "secondary_language": secondary_language,
                "email": email,
                "secondary_email": secondary_email,
                "phone": phone,
                "secondary_phone": secondary_phone,
                "preferable_instance_phone_id": preferable_instance_phone_id,
                "country": country,
                "state": state,
                "city": city,
                "zip_": zip_,
                "address_line_1": address_line_1,
                "address_line_2": address_line_2,
                "timezone": timezone,
                "patient_territories": patient_territories,
                "care_team": care_team,
            },
            options,
        )
