# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EmailAddress(decoding.Model):
    """
    An address at which a patient can be reached, with what the patient has agreed to receive there. Consent
    belongs to the address and not to the patient: each address has its own. Addresses are not unique, and
    mail still reaches the right patient when several share one. Written by workers in the portal and by
    integrations; whoever sets a consent flag has to be able to show how and when the patient agreed.

    Attributes:
        id: Welkin's id of the email address. Given by Welkin on creation and never changed.
        email: The address. Welkin does not check its form.
        patient_id: The patient the address belongs to.
        verified: True once the patient has followed the link of a confirmation email, which proves that
            mail arrives there and not whose address it is.
        opted_in_to_email: True when the patient has agreed to email at this address. While it is false,
            no email of any kind may be sent there.
        automatic_recipient: True when the patient has agreed to automated email at this address.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        friendly_name: Label that workers see with the address.
        user_id: Former name of `patient_id`. No sample shows it in a reply; read `patient_id`.
            (deprecated since 2018-10-10; use patient_id)

    Source: data-api-v1-reference, "Email Addresses / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("verified", "verified", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "opted_in_to_email", "opted_in_to_email", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field(
            "automatic_recipient", "automatic_recipient", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("friendly_name", "friendly_name", decoding.text, required=False, nullable=True),
        decoding.Field("user_id", "user_id", decoding.text, required=False, nullable=True),
    )

    id: str
    email: str
    patient_id: str
    verified: bool
    opted_in_to_email: bool
    automatic_recipient: bool
    updated_at: datetime.datetime
    created_at: datetime.datetime
    friendly_name: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> EmailAddress:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(EmailAddress)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(EmailAddress._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("email")
        if type(x) is not str:
            x = reading.read_member(EmailAddress._fields[1], source, unreadable, notes, at)
        record.email = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(EmailAddress._fields[2], source, unreadable, notes, at)
        record.patient_id = x
        x = get("verified")
        if type(x) is not bool:
            x = reading.read_member(EmailAddress._fields[3], source, unreadable, notes, at)
        record.verified = x
        x = get("opted_in_to_email")
        if type(x) is not bool:
            x = reading.read_member(EmailAddress._fields[4], source, unreadable, notes, at)
        record.opted_in_to_email = x
        x = get("automatic_recipient")
        if type(x) is not bool:
            x = reading.read_member(EmailAddress._fields[5], source, unreadable, notes, at)
        record.automatic_recipient = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(EmailAddress._fields[6], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(EmailAddress._fields[7], source, unreadable, notes, at)
        record.created_at = x
        x = get("friendly_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailAddress._fields[8], source, unreadable, notes, at)
        record.friendly_name = x
        x = get("user_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(EmailAddress._fields[9], source, unreadable, notes, at)
        record.user_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
