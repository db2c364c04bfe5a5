# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class PhoneNumberType(decoding.OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `PhoneNumberTypeValue`.
    """

    CELL = "cell"
    LANDLINE = "landline"
    OTHER = "other"


_phone_number_type = reading.lookup(PhoneNumberType)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PhoneNumber:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PhoneNumber)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(PhoneNumber._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(PhoneNumber._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("phone_number")
        if type(x) is not str:
            x = reading.read_member(PhoneNumber._fields[2], source, unreadable, notes, at)
        record.phone_number = x
        x = get("phone_number_type")
        if (x := _phone_number_type(x) if type(x) is str else None) is None:
            x = reading.read_member(PhoneNumber._fields[3], source, unreadable, notes, at)
        record.phone_number_type = x
        x = get("verified")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[4], source, unreadable, notes, at)
        record.verified = x
        x = get("opted_in_to_sms")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[5], source, unreadable, notes, at)
        record.opted_in_to_sms = x
        x = get("opted_in_to_call_recording")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[6], source, unreadable, notes, at)
        record.opted_in_to_call_recording = x
        x = get("opted_in_to_voicemail")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[7], source, unreadable, notes, at)
        record.opted_in_to_voicemail = x
        x = get("opted_in_to_phone")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[8], source, unreadable, notes, at)
        record.opted_in_to_phone = x
        x = get("automatic_recipient")
        if type(x) is not bool:
            x = reading.read_member(PhoneNumber._fields[9], source, unreadable, notes, at)
        record.automatic_recipient = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(PhoneNumber._fields[10], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(PhoneNumber._fields[11], source, unreadable, notes, at)
        record.created_at = x
        x = get("user_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PhoneNumber._fields[12], source, unreadable, notes, at)
        record.user_id = x
        x = get("friendly_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PhoneNumber._fields[13], source, unreadable, notes, at)
        record.friendly_name = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 14 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
