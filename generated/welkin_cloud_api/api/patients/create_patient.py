# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients: Create a patient"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.care_team_member_request import CareTeamMemberRequest
from ...models.patient import Patient
from ...models.patient_gender import PatientGender
from ...models.patient_territory_request import PatientTerritoryRequest

OPERATION = Operation(
    id="createPatient",
    name="patients.create",
    method="POST",
    path="/patients",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Patients",
    arguments=(
        "first_name",
        "last_name",
        "external_guid",
        "external_id",
        "mrn",
        "nric",
        "middle_name",
        "birth_date",
        "gender",
        "marital_status",
        "primary_language",
        "secondary_language",
        "email",
        "secondary_email",
        "phone",
        "secondary_phone",
        "preferable_instance_phone_id",
        "country",
        "state",
        "city",
        "zip_",
        "address_line_1",
        "address_line_2",
        "timezone",
        "patient_territories",
        "care_team",
    ),
)
_MEMBERS = (
    decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
    decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
    decoding.Field("externalGuid", "external_guid", decoding.text, required=False, nullable=False),
    decoding.Field("externalId", "external_id", decoding.text, required=False, nullable=False),
    decoding.Field("mrn", "mrn", decoding.text, required=False, nullable=False),
    decoding.Field("nric", "nric", decoding.text, required=False, nullable=False),
    decoding.Field("middleName", "middle_name", decoding.text, required=False, nullable=False),
    decoding.Field("birthDate", "birth_date", decoding.midnight_day, required=False, nullable=False),
    decoding.Field("gender", "gender", decoding.enumeration(PatientGender), required=False, nullable=False),
    decoding.Field("maritalStatus", "marital_status", decoding.text, required=False, nullable=False),
    decoding.Field("primaryLanguage", "primary_language", decoding.text, required=False, nullable=False),
    decoding.Field("secondaryLanguage", "secondary_language", decoding.text, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("secondaryEmail", "secondary_email", decoding.text, required=False, nullable=False),
    decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
    decoding.Field("secondaryPhone", "secondary_phone", decoding.text, required=False, nullable=False),
    decoding.Field(
        "preferableInstancePhoneId",
        "preferable_instance_phone_id",
        decoding.text,
        required=False,
        nullable=False,
    ),
    decoding.Field("country", "country", decoding.text, required=False, nullable=False),
    decoding.Field("state", "state", decoding.text, required=False, nullable=False),
    decoding.Field("city", "city", decoding.text, required=False, nullable=False),
    decoding.Field(
        "zip", "zip_", decoding.either(decoding.text, decoding.integer), required=False, nullable=False
    ),
    decoding.Field("addressLine1", "address_line_1", decoding.text, required=False, nullable=False),
    decoding.Field("addressLine2", "address_line_2", decoding.text, required=False, nullable=False),
    decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=False),
    decoding.Field(
        "patientTerritories",
        "patient_territories",
        decoding.array(decoding.record(lambda: PatientTerritoryRequest)),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "careTeam",
        "care_team",
        decoding.array(decoding.record(lambda: CareTeamMemberRequest)),
        required=False,
        nullable=False,
    ),
)


def build_request(
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
) -> Request:
    """
    The request of `patients.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/patients",
        json=body_members(
            _MEMBERS,
            {
                "firstName": first_name,
                "lastName": last_name,
                "externalGuid": external_guid,
                "externalId": external_id,
                "mrn": mrn,
                "nric": nric,
                "middleName": middle_name,
                "birthDate": birth_date,
                "gender": gender,
                "maritalStatus": marital_status,
                "primaryLanguage": primary_language,
                "secondaryLanguage": secondary_language,
                "email": email,
                "secondaryEmail": secondary_email,
                "phone": phone,
                "secondaryPhone": secondary_phone,
                "preferableInstancePhoneId": preferable_instance_phone_id,
                "country": country,
                "state": state,
                "city": city,
                "zip": zip_,
                "addressLine1": address_line_1,
                "addressLine2": address_line_2,
                "timezone": timezone,
                "patientTerritories": patient_territories,
                "careTeam": care_team,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Patient:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Patient.from_dict(value, tolerated)
