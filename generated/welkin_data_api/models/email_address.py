# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
