# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .patient_gender import PatientGender
from .patient_program import PatientProgram

_patient_gender = reading.lookup(PatientGender)


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamMember(decoding.Model):
    """
    A user who takes care of a patient.

    Attributes:
        id: The user.
        point_of_contact: True for the one member whom the patient reaches first.

    Source: cloud-api-recordings, "Patients" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("pointOfContact", "point_of_contact", decoding.boolean, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    point_of_contact: bool

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareTeamMember:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(CareTeamMember)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CareTeamMember._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("pointOfContact")
        if type(x) is not bool:
            x = reading.read_member(CareTeamMember._fields[1], source, unreadable, notes, at)
        record.point_of_contact = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamRole(decoding.Model):
    """
    A role that a member of a care team has.

    Attributes:
        name: Name of the role.
        primary_role: True for the member's main role.

    Source: cloud-api-reference-2021, "Patients" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("primaryRole", "primary_role", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    primary_role: bool | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareTeamRole:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareTeamRole)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamRole._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("primaryRole", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamRole._fields[1], source, unreadable, notes, at)
        record.primary_role = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareTeamUser(decoding.Model):
    """
    A member of a care team with name and roles.

    Attributes:
        id: The user.
        username: Name the user signs in with.
        first_name: Given name.
        last_name: Family name.
        roles: What the user is in this instance.
        point_of_contact: True for the one member whom the patient reaches first.

    Source: cloud-api-reference-2021, "Patients" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("username", "username", decoding.text, required=False, nullable=True),
        decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=True),
        decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "roles",
            "roles",
            decoding.array(decoding.record(lambda: CareTeamRole)),
            required=False,
            nullable=True,
        ),
        decoding.Field("pointOfContact", "point_of_contact", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    username: str | None | Unset = UNSET
    first_name: str | None | Unset = UNSET
    last_name: str | None | Unset = UNSET
    roles: list[CareTeamRole] | None | Unset = UNSET
    point_of_contact: bool | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CareTeamUser:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CareTeamUser)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(CareTeamUser._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("username", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamUser._fields[1], source, unreadable, notes, at)
        record.username = x
        x = get("firstName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamUser._fields[2], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamUser._fields[3], source, unreadable, notes, at)
        record.last_name = x
        x = get("roles", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.record_list(CareTeamRole._read, x, notes, f"{at}roles")) is None:
            x = reading.read_member(CareTeamUser._fields[4], source, unreadable, notes, at)
        record.roles = x
        x = get("pointOfContact", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CareTeamUser._fields[5], source, unreadable, notes, at)
        record.point_of_contact = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientTerritory(decoding.Model):
    """
    A region and the territories in it that a patient belongs to. Both are designed by the customer.

    Attributes:
        name: Name of the region.
        territories: Names of territories in the region.

    Source: cloud-api-recordings, "Patients" (recorded)
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
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientTerritory:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(PatientTerritory)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(PatientTerritory._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("territories")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(PatientTerritory._fields[1], source, unreadable, notes, at)
        record.territories = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class Patient(decoding.Model):
    """
    A person in care, and what nearly all else belongs to. All members are in every answer, null where
    nothing is known, but for a few that newer servers have added. Fields that the customer has added exist
    since 2023; where they appear is not documented.

    Attributes:
        id: Welkin's id of the patient. Given on creation and never changed.
        external_guid: UUID that another system knows the patient by. Can be given on creation.
        external_id: Id that another system knows the patient by.
        mrn: Medical record number. No two patients share one.
        created_at: When the patient was created.
        updated_at: When the patient was last changed.
        created_by: Id of the user or API client that created the patient.
        updated_by: Id of the user or API client that last changed the patient.
        created_by_name: Name of whoever created the patient.
        updated_by_name: Name of whoever last changed the patient.
        first_name: Given name.
        last_name: Family name.
        middle_name: Middle name.
        birth_date: Date of birth.
        gender: Gender; `UNKNOWN` unless something else was given.
        marital_status: Marital status as a code; `UKN`, unknown, unless something else was given.
        primary_language: Language to speak with the patient, in English capitals; `ENGLISH` unless
            something else was given.
        secondary_language: Another language the patient speaks.
        email: Email address.
        secondary_email: Another email address.
        phone: Phone number with `+` and country code.
        secondary_phone: Another phone number.
        country: Country of the address.
        state: State of the address.
        city: City of the address.
        zip_: Postal code of the address.
        address_line_1: Street and house number.
        address_line_2: Second line of the street address.
        timezone: Time zone the patient lives in, as a name of the IANA database; older link names such
            as `US/Eastern` are in use.
        patient_territories: The regions and territories the patient belongs to.
        patient_region: Name of the region, taken from `patientTerritories`.
        patient_region_title: Name of the region as people read it.
        patient_territory: Name of the territory, taken from `patientTerritories`.
        care_team_members: The users who take care of the patient, by id.
        care_team: The same users with name and roles; empty unless the request asks to expand them.
        point_of_contact: The member of the care team whom the patient reaches first.
        patient_programs: The programs of the patient.
        cadence: How often the patient is to be contacted. What the entries look like was not seen.
        nric: Number of the national registration identity card. Missing in older answers.
        access_code: A code of the patient's own; what it opens is not documented. Missing in older
            answers.
        preferable_instance_phone_id: The phone number of the instance that is preferred for calls and
            messages to the patient. Missing in older answers.
        primary_phone_capabilities: What `phone` can be used for. Seen only empty. Missing in older
            answers.
        secondary_phone_capabilities: What `secondaryPhone` can be used for. Seen only empty. Missing in
            older answers.

    Source: cloud-api-recordings, "Patients" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("externalGuid", "external_guid", decoding.text, required=True, nullable=True),
        decoding.Field("externalId", "external_id", decoding.text, required=True, nullable=True),
        decoding.Field("mrn", "mrn", decoding.text, required=True, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
        decoding.Field("middleName", "middle_name", decoding.text, required=True, nullable=True),
        decoding.Field("birthDate", "birth_date", decoding.midnight_day, required=True, nullable=True),
        decoding.Field(
            "gender", "gender", decoding.enumeration(PatientGender), required=True, nullable=False
        ),
        decoding.Field("maritalStatus", "marital_status", decoding.text, required=True, nullable=False),
        decoding.Field("primaryLanguage", "primary_language", decoding.text, required=True, nullable=False),
        decoding.Field(
            "secondaryLanguage", "secondary_language", decoding.text, required=True, nullable=True
        ),
        decoding.Field("email", "email", decoding.text, required=True, nullable=True),
        decoding.Field("secondaryEmail", "secondary_email", decoding.text, required=True, nullable=True),
        decoding.Field("phone", "phone", decoding.text, required=True, nullable=True),
        decoding.Field("secondaryPhone", "secondary_phone", decoding.text, required=True, nullable=True),
        decoding.Field("country", "country", decoding.text, required=True, nullable=True),
        decoding.Field("state", "state", decoding.text, required=True, nullable=True),
        decoding.Field("city", "city", decoding.text, required=True, nullable=True),
        decoding.Field("zip", "zip_", decoding.text, required=True, nullable=True),
        decoding.Field("addressLine1", "address_line_1", decoding.text, required=True, nullable=True),
        decoding.Field("addressLine2", "address_line_2", decoding.text, required=True, nullable=True),
        decoding.Field("timezone", "timezone", decoding.text, required=True, nullable=True),
        decoding.Field(
            "patientTerritories",
            "patient_territories",
            decoding.array(decoding.record(lambda: PatientTerritory)),
            required=True,
            nullable=False,
        ),
        decoding.Field("patientRegion", "patient_region", decoding.text, required=True, nullable=True),
        decoding.Field(
            "patientRegionTitle", "patient_region_title", decoding.text, required=True, nullable=True
        ),
        decoding.Field("patientTerritory", "patient_territory", decoding.text, required=True, nullable=True),
        decoding.Field(
            "careTeamMembers",
            "care_team_members",
            decoding.array(decoding.record(lambda: CareTeamMember)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "careTeam",
            "care_team",
            decoding.array(decoding.record(lambda: CareTeamUser)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "pointOfContact",
            "point_of_contact",
            decoding.record(lambda: CareTeamMember),
            required=True,
            nullable=True,
        ),
        decoding.Field(
            "patientPrograms",
            "patient_programs",
            decoding.array(decoding.record(lambda: PatientProgram)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "cadence", "cadence", decoding.array(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("nric", "nric", decoding.text, required=False, nullable=True),
        decoding.Field("accessCode", "access_code", decoding.text, required=False, nullable=True),
        decoding.Field(
            "preferableInstancePhoneId",
            "preferable_instance_phone_id",
            decoding.text,
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "primaryPhoneCapabilities",
            "primary_phone_capabilities",
            decoding.array(decoding.text),
            required=False,
            nullable=False,
        ),
        decoding.Field(
            "secondaryPhoneCapabilities",
            "secondary_phone_capabilities",
            decoding.array(decoding.text),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    external_guid: str | None
    external_id: str | None
    mrn: str | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    created_by: str
    updated_by: str
    created_by_name: str
    updated_by_name: str
    first_name: str
    last_name: str
    middle_name: str | None
    birth_date: datetime.date | None
    gender: PatientGender
    marital_status: str
    primary_language: str
    secondary_language: str | None
    email: str | None
    secondary_email: str | None
    phone: str | None
    secondary_phone: str | None
    country: str | None
    state: str | None
    city: str | None
    zip_: str | None
    address_line_1: str | None
    address_line_2: str | None
    timezone: str | None
    patient_territories: list[PatientTerritory]
    patient_region: str | None
    patient_region_title: str | None
    patient_territory: str | None
    care_team_members: list[CareTeamMember]
    care_team: list[CareTeamUser]
    point_of_contact: CareTeamMember | None
    patient_programs: list[PatientProgram]
    cadence: list[Any]
    nric: str | None | Unset = UNSET
    access_code: str | None | Unset = UNSET
    preferable_instance_phone_id: str | None | Unset = UNSET
    primary_phone_capabilities: list[str] | Unset = UNSET
    secondary_phone_capabilities: list[str] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Patient:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Patient)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("externalGuid", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[1], source, unreadable, notes, at)
        record.external_guid = x
        x = get("externalId", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[2], source, unreadable, notes, at)
        record.external_id = x
        x = get("mrn", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[3], source, unreadable, notes, at)
        record.mrn = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Patient._fields[4], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Patient._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[6], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[7], source, unreadable, notes, at)
        record.updated_by = x
        x = get("createdByName")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[8], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedByName")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[9], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("firstName")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[10], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[11], source, unreadable, notes, at)
        record.last_name = x
        x = get("middleName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[12], source, unreadable, notes, at)
        record.middle_name = x
        x = get("birthDate", UNSET)
        if x is not None and (x := reading.midnight_day(x)) is None:
            x = reading.read_member(Patient._fields[13], source, unreadable, notes, at)
        record.birth_date = x
        x = get("gender")
        if (x := _patient_gender(x) if type(x) is str else None) is None:
            x = reading.read_member(Patient._fields[14], source, unreadable, notes, at)
        record.gender = x
        x = get("maritalStatus")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[15], source, unreadable, notes, at)
        record.marital_status = x
        x = get("primaryLanguage")
        if type(x) is not str:
            x = reading.read_member(Patient._fields[16], source, unreadable, notes, at)
        record.primary_language = x
        x = get("secondaryLanguage", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[17], source, unreadable, notes, at)
        record.secondary_language = x
        x = get("email", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[18], source, unreadable, notes, at)
        record.email = x
        x = get("secondaryEmail", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[19], source, unreadable, notes, at)
        record.secondary_email = x
        x = get("phone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[20], source, unreadable, notes, at)
        record.phone = x
        x = get("secondaryPhone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[21], source, unreadable, notes, at)
        record.secondary_phone = x
        x = get("country", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[22], source, unreadable, notes, at)
        record.country = x
        x = get("state", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[23], source, unreadable, notes, at)
        record.state = x
        x = get("city", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[24], source, unreadable, notes, at)
        record.city = x
        x = get("zip", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[25], source, unreadable, notes, at)
        record.zip_ = x
        x = get("addressLine1", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[26], source, unreadable, notes, at)
        record.address_line_1 = x
        x = get("addressLine2", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[27], source, unreadable, notes, at)
        record.address_line_2 = x
        x = get("timezone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[28], source, unreadable, notes, at)
        record.timezone = x
        x = get("patientTerritories")
        if (x := reading.record_list(PatientTerritory._read, x, notes, f"{at}patientTerritories")) is None:
            x = reading.read_member(Patient._fields[29], source, unreadable, notes, at)
        record.patient_territories = x
        x = get("patientRegion", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[30], source, unreadable, notes, at)
        record.patient_region = x
        x = get("patientRegionTitle", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[31], source, unreadable, notes, at)
        record.patient_region_title = x
        x = get("patientTerritory", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Patient._fields[32], source, unreadable, notes, at)
        record.patient_territory = x
        x = get("careTeamMembers")
        if (x := reading.record_list(CareTeamMember._read, x, notes, f"{at}careTeamMembers")) is None:
            x = reading.read_member(Patient._fields[33], source, unreadable, notes, at)
        record.care_team_members = x
        x = get("careTeam")
        if (x := reading.record_list(CareTeamUser._read, x, notes, f"{at}careTeam")) is None:
            x = reading.read_member(Patient._fields[34], source, unreadable, notes, at)
        record.care_team = x
        x = get("pointOfContact", UNSET)
        if (
            x is not None
            and (x := CareTeamMember._read(x, notes, f"{at}pointOfContact.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(Patient._fields[35], source, unreadable, notes, at)
        record.point_of_contact = x
        x = get("patientPrograms")
        if (x := reading.record_list(PatientProgram._read, x, notes, f"{at}patientPrograms")) is None:
            x = reading.read_member(Patient._fields[36], source, unreadable, notes, at)
        record.patient_programs = x
        x = get("cadence")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(Patient._fields[37], source, unreadable, notes, at)
        record.cadence = x
        x = get("nric", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[38], source, unreadable, notes, at)
        record.nric = x
        x = get("accessCode", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[39], source, unreadable, notes, at)
        record.access_code = x
        x = get("preferableInstancePhoneId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Patient._fields[40], source, unreadable, notes, at)
        record.preferable_instance_phone_id = x
        x = get("primaryPhoneCapabilities", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(Patient._fields[41], source, unreadable, notes, at)
        record.primary_phone_capabilities = x
        x = get("secondaryPhoneCapabilities", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(Patient._fields[42], source, unreadable, notes, at)
        record.secondary_phone_capabilities = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 43 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
