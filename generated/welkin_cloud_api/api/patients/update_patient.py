# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}: Update a patient"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, path_segment, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.care_team_member_request import CareTeamMemberRequest
from ...models.patient import Patient
from ...models.patient_gender import PatientGender
from ...models.patient_territory_request import PatientTerritoryRequest

OPERATION = Operation(
    id="updatePatient",
    name="patients.update",
    method="PATCH",
    path="/patients/{patientId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("id",)),),
    category="Patients",
)


def build_request(
    patient_id: str,
    /,
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    external_guid: str | None = None,
    external_id: str | None = None,
    mrn: str | None = None,
    nric: str | None = None,
    middle_name: str | None = None,
    birth_date: datetime.datetime | None = None,
    gender: PatientGender | str | None = None,
    marital_status: str | None = None,
    primary_language: str | None = None,
    secondary_language: str | None = None,
    email: str | None = None,
    secondary_email: str | None = None,
    phone: str | None = None,
    secondary_phone: str | None = None,
    preferable_instance_phone_id: str | None = None,
    country: str | None = None,
    state: str | None = None,
    city: str | None = None,
    zip_: str | int | None = None,
    address_line_1: str | None = None,
    address_line_2: str | None = None,
    timezone: str | None = None,
    patient_territories: Sequence[PatientTerritoryRequest | Mapping[str, Any]] | None = None,
    care_team: Sequence[CareTeamMemberRequest | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `patients.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}",
        json=body_members(
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
