# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .patient_gender import PatientGender

_patient_gender = reading.lookup(PatientGender)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareTeamMemberRequest:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareTeamMemberRequest)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CareTeamMemberRequest._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("pointOfContact", UNSET)
        if type(x) is not bool:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamMemberRequest._fields[1], source, unreadable, notes, at)
        record.point_of_contact = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientTerritoryRequest:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(PatientTerritoryRequest)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(PatientTerritoryRequest._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("territories")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(PatientTerritoryRequest._fields[1], source, unreadable, notes, at)
        record.territories = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientUpdate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PatientUpdate)
        x = get("firstName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[0], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[1], source, unreadable, notes, at)
        record.last_name = x
        x = get("externalGuid", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[2], source, unreadable, notes, at)
        record.external_guid = x
        x = get("externalId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[3], source, unreadable, notes, at)
        record.external_id = x
        x = get("mrn", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[4], source, unreadable, notes, at)
        record.mrn = x
        x = get("nric", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[5], source, unreadable, notes, at)
        record.nric = x
        x = get("middleName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[6], source, unreadable, notes, at)
        record.middle_name = x
        x = get("birthDate", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.midnight_day(x)) is None:
            x = reading.read_member(PatientUpdate._fields[7], source, unreadable, notes, at)
        record.birth_date = x
        x = get("gender", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _patient_gender(x) if type(x) is str else None) is None:
            x = reading.read_member(PatientUpdate._fields[8], source, unreadable, notes, at)
        record.gender = x
        x = get("maritalStatus", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[9], source, unreadable, notes, at)
        record.marital_status = x
        x = get("primaryLanguage", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[10], source, unreadable, notes, at)
        record.primary_language = x
        x = get("secondaryLanguage", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[11], source, unreadable, notes, at)
        record.secondary_language = x
        x = get("email", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[12], source, unreadable, notes, at)
        record.email = x
        x = get("secondaryEmail", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[13], source, unreadable, notes, at)
        record.secondary_email = x
        x = get("phone", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[14], source, unreadable, notes, at)
        record.phone = x
        x = get("secondaryPhone", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[15], source, unreadable, notes, at)
        record.secondary_phone = x
        x = get("preferableInstancePhoneId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[16], source, unreadable, notes, at)
        record.preferable_instance_phone_id = x
        x = get("country", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[17], source, unreadable, notes, at)
        record.country = x
        x = get("state", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[18], source, unreadable, notes, at)
        record.state = x
        x = get("city", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[19], source, unreadable, notes, at)
        record.city = x
        x = get("zip", UNSET)
        if x is UNSET:
            absent += 1
        else:
            x = reading.read_member(PatientUpdate._fields[20], source, unreadable, notes, at)
        record.zip_ = x
        x = get("addressLine1", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[21], source, unreadable, notes, at)
        record.address_line_1 = x
        x = get("addressLine2", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[22], source, unreadable, notes, at)
        record.address_line_2 = x
        x = get("timezone", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PatientUpdate._fields[23], source, unreadable, notes, at)
        record.timezone = x
        x = get("patientTerritories", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := reading.record_list(PatientTerritoryRequest._read, x, notes, f"{at}patientTerritories")
        ) is None:
            x = reading.read_member(PatientUpdate._fields[24], source, unreadable, notes, at)
        record.patient_territories = x
        x = get("careTeam", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.record_list(CareTeamMemberRequest._read, x, notes, f"{at}careTeam")) is None:
            x = reading.read_member(PatientUpdate._fields[25], source, unreadable, notes, at)
        record.care_team = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 26 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientRowUpdate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(PatientRowUpdate)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(PatientRowUpdate._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("jsonBody")
        if (x := PatientUpdate._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None:
            x = reading.read_member(PatientRowUpdate._fields[1], source, unreadable, notes, at)
        record.json_body = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
