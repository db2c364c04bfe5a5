# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class Contact(decoding.Model):
    """
    Someone to reach about a patient: a relative, a physician. It ties the patient to a profile record and
    names the fields of that record which hold the email address and the phone numbers. A patient has one
    contact at most for each profile record.

    Attributes:
        id: Welkin's id of the contact. Given on creation and never changed.
        created_at: When the contact was created.
        updated_at: When the contact was last changed.
        created_by: Id of the user or API client that created the contact.
        updated_by: Id of the user or API client that last changed the contact.
        created_by_name: Name of whoever created the contact.
        updated_by_name: Name of whoever last changed the contact.
        name: Name of the person.
        relation: What the person is to the patient, in free words, such as `Parent`.
        active: False for a contact that is no longer to be used; contacts are not deleted.
        patient_id: The patient.
        pdt_record_id: The profile record behind the contact.
        email: Email address: the value of the field that `emailPdtFieldName` names.
        email_label: What people read beside the email address.
        email_pdt_field_name: The field of the profile record that holds the email address.
        phone: Phone number: the value of the field that `phonePdtFieldName` names.
        phone_label: What people read beside the phone number.
        phone_pdt_field_name: The field of the profile record that holds the phone number.
        secondary_phone: Another phone number: the value of the field that `secondaryPhonePdtFieldName`
            names.
        secondary_phone_label: What people read beside the other phone number.
        secondary_phone_pdt_field_name: The field of the profile record that holds the other phone
            number.

    Source: cloud-api-recordings, "Contacts" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("relation", "relation", decoding.text, required=True, nullable=False),
        decoding.Field("active", "active", decoding.boolean, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("pdtRecordId", "pdt_record_id", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=True),
        decoding.Field("emailLabel", "email_label", decoding.text, required=True, nullable=True),
        decoding.Field(
            "emailPdtFieldName", "email_pdt_field_name", decoding.text, required=True, nullable=True
        ),
        decoding.Field("phone", "phone", decoding.text, required=True, nullable=True),
        decoding.Field("phoneLabel", "phone_label", decoding.text, required=True, nullable=True),
        decoding.Field(
            "phonePdtFieldName", "phone_pdt_field_name", decoding.text, required=True, nullable=True
        ),
        decoding.Field("secondaryPhone", "secondary_phone", decoding.text, required=True, nullable=True),
        decoding.Field(
            "secondaryPhoneLabel", "secondary_phone_label", decoding.text, required=True, nullable=True
        ),
        decoding.Field(
            "secondaryPhonePdtFieldName",
            "secondary_phone_pdt_field_name",
            decoding.text,
            required=True,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    created_by: str
    updated_by: str
    created_by_name: str
    updated_by_name: str
    name: str
    relation: str
    active: bool
    patient_id: str
    pdt_record_id: str
    email: str | None
    email_label: str | None
    email_pdt_field_name: str | None
    phone: str | None
    phone_label: str | None
    phone_pdt_field_name: str | None
    secondary_phone: str | None
    secondary_phone_label: str | None
    secondary_phone_pdt_field_name: str | None

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Contact:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(Contact)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Contact._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(Contact._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[3], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[4], source, unreadable, notes, at)
        record.updated_by = x
        x = get("createdByName")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[5], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedByName")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[6], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[7], source, unreadable, notes, at)
        record.name = x
        x = get("relation")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[8], source, unreadable, notes, at)
        record.relation = x
        x = get("active")
        if type(x) is not bool:
            x = reading.read_member(Contact._fields[9], source, unreadable, notes, at)
        record.active = x
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[10], source, unreadable, notes, at)
        record.patient_id = x
        x = get("pdtRecordId")
        if type(x) is not str:
            x = reading.read_member(Contact._fields[11], source, unreadable, notes, at)
        record.pdt_record_id = x
        x = get("email", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[12], source, unreadable, notes, at)
        record.email = x
        x = get("emailLabel", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[13], source, unreadable, notes, at)
        record.email_label = x
        x = get("emailPdtFieldName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[14], source, unreadable, notes, at)
        record.email_pdt_field_name = x
        x = get("phone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[15], source, unreadable, notes, at)
        record.phone = x
        x = get("phoneLabel", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[16], source, unreadable, notes, at)
        record.phone_label = x
        x = get("phonePdtFieldName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[17], source, unreadable, notes, at)
        record.phone_pdt_field_name = x
        x = get("secondaryPhone", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[18], source, unreadable, notes, at)
        record.secondary_phone = x
        x = get("secondaryPhoneLabel", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[19], source, unreadable, notes, at)
        record.secondary_phone_label = x
        x = get("secondaryPhonePdtFieldName", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(Contact._fields[20], source, unreadable, notes, at)
        record.secondary_phone_pdt_field_name = x
        record.unreadable_properties = unreadable
        if len(source) == 21 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
