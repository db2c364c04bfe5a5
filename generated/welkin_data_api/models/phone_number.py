# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class PhoneNumberType(decoding.OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `PhoneNumberTypeValue`.
    """

    CELL = "cell"
    LANDLINE = "landline"
    OTHER = "other"


@define(kw_only=True, repr=False, field_transformer=hidden)
class PhoneNumber(decoding.Model):
    """
    A number at which a patient, or somebody close to the patient, can be called or texted, with what the
    patient has agreed to there. Consent belongs to the number: each number has its own. Numbers are not
    unique, but calls and texts of a number that two patients share show up as unassigned in the portal
    instead of with a patient. Whoever sets a consent flag has to be able to show how and when the patient
    agreed.

    Attributes:
        id: Welkin's id of the phone number. Given by Welkin on creation and never changed.
        patient_id: The patient the number belongs to.
        phone_number: The number: the patient's own, or that of somebody close such as a relative who
            helps. Ten digits without country code in this edition, with or without dashes; E.164
            (`+15555555555`) in later ones.
        phone_number_type: Kind of the number.
        verified: True when somebody has called the number and confirmed the patient's identity.
        opted_in_to_sms: True when the patient has agreed, in speech, in writing or digitally, to SMS at
            this number.
        opted_in_to_call_recording: True when the patient has agreed, in speech, in writing or
            digitally, to calls being recorded at this number.
        opted_in_to_voicemail: True when the patient has agreed, in speech, in writing or digitally, to
            voicemail at this number.
        opted_in_to_phone: True when the patient has agreed, in speech, in writing or digitally, to
            calls at this number.
        automatic_recipient: True when the patient has agreed, in speech, in writing or digitally, to
            automated SMS at this number.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        user_id: Former name of `patient_id`. No sample shows it in a reply; read `patient_id`.
            (deprecated since 2018-10-10; use patient_id)
        friendly_name: Label by which workers tell the patient's numbers apart.

    Source: data-api-v1-reference, "Phone Numbers / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("phone_number", "phone_number", decoding.text, required=True, nullable=False),
        decoding.Field(
            "phone_number_type",
            "phone_number_type",
            decoding.enumeration(PhoneNumberType),
            required=True,
            nullable=False,
        ),
        decoding.Field("verified", "verified", decoding.boolean, required=True, nullable=False),
        decoding.Field("opted_in_to_sms", "opted_in_to_sms", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "opted_in_to_call_recording",
            "opted_in_to_call_recording",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "opted_in_to_voicemail", "opted_in_to_voicemail", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field(
            "opted_in_to_phone", "opted_in_to_phone", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field(
            "automatic_recipient", "automatic_recipient", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field("friendly_name", "friendly_name", decoding.text, required=False, nullable=True),
    )

    id: str
    patient_id: str
    phone_number: str
    phone_number_type: PhoneNumberType
    verified: bool
    opted_in_to_sms: bool
    opted_in_to_call_recording: bool
    opted_in_to_voicemail: bool
    opted_in_to_phone: bool
    automatic_recipient: bool
    updated_at: datetime.datetime
    created_at: datetime.datetime
    user_id: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
