# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .patient_gender import PatientGender


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamMemberRequest(decoding.Model):
    """
    A user who is to take care of a patient.

    Attributes:
        id: The user, who must exist.
        point_of_contact: True for the one member whom the patient reaches first. Where no member has
            it, the first becomes it.

    Source: cloud-api-reference-2021, "Patients / Update" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "pointOfContact", "point_of_contact", decoding.boolean, required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    point_of_contact: bool | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientTerritoryRequest(decoding.Model):
    """
    A region and the territories in it that a patient is to belong to. They must exist in Designer.

    Attributes:
        name: Name of the region.
        territories: Names of territories in the region.

    Source: cloud-api-reference-2021, "Patients / Create" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    territories: list[str]


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientUpdate(decoding.Model):
    """
    The members of a patient to change; those left out keep their value.

    Attributes:
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
        preferable_instance_phone_id: The phone number of the instance that is preferred for calls and
            messages to the patient.
        country: Country of the address.
        state: State of the address.
        city: City of the address.
        zip_: Postal code of the address. Where the customer has configured it as numeric, an integer is
            expected.
        address_line_1: Street and house number.
        address_line_2: Second line of the street address.
        timezone: Time zone the patient lives in, as a name of the IANA database.
        patient_territories: The regions and territories the patient is to belong to.
        care_team: The users who are to take care of the patient.

    Source: cloud-api-recordings, "Patients / Update" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=False),
        decoding.Field("externalGuid", "external_guid", decoding.text, required=False, nullable=False),
        decoding.Field("externalId", "external_id", decoding.text, required=False, nullable=False),
        decoding.Field("mrn", "mrn", decoding.text, required=False, nullable=False),
        decoding.Field("nric", "nric", decoding.text, required=False, nullable=False),
        decoding.Field("middleName", "middle_name", decoding.text, required=False, nullable=False),
        decoding.Field("birthDate", "birth_date", decoding.midnight_day, required=False, nullable=False),
        decoding.Field(
            "gender", "gender", decoding.enumeration(PatientGender), required=False, nullable=False
        ),
        decoding.Field("maritalStatus", "marital_status", decoding.text, required=False, nullable=False),
        decoding.Field("primaryLanguage", "primary_language", decoding.text, required=False, nullable=False),
        decoding.Field(
            "secondaryLanguage", "secondary_language", decoding.text, required=False, nullable=False
        ),
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
    _spell = staticmethod(decoding.zulu_text)

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    external_guid: str | Unset = UNSET
    external_id: str | Unset = UNSET
    mrn: str | Unset = UNSET
    nric: str | Unset = UNSET
    middle_name: str | Unset = UNSET
    birth_date: datetime.date | Unset = UNSET
    gender: PatientGender | Unset = UNSET
    marital_status: str | Unset = UNSET
    primary_language: str | Unset = UNSET
    secondary_language: str | Unset = UNSET
    email: str | Unset = UNSET
    secondary_email: str | Unset = UNSET
    phone: str | Unset = UNSET
    secondary_phone: str | Unset = UNSET
    preferable_instance_phone_id: str | Unset = UNSET
    country: str | Unset = UNSET
    state: str | Unset = UNSET
    city: str | Unset = UNSET
    zip_: str | int | Unset = UNSET
    address_line_1: str | Unset = UNSET
    address_line_2: str | Unset = UNSET
    timezone: str | Unset = UNSET
    patient_territories: list[PatientTerritoryRequest] | Unset = UNSET
    care_team: list[CareTeamMemberRequest] | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientRowUpdate(decoding.Model):
    """
    What to change about one of several patients.

    Attributes:
        id: The patient.
        json_body: The members to change; those left out keep their value.

    Source: project-assumption, "Patients / Update many" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: PatientUpdate), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    json_body: PatientUpdate
