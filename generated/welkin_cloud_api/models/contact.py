# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


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
