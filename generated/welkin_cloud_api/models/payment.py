# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class PaymentStatus(decoding.OpenEnum):
    """
    Where a payment stands: one of `PaymentStatusValue`, or another string.
    """

    FAILED = "FAILED"
    PAID = "PAID"
    PENDING = "PENDING"
    REFUNDED = "REFUNDED"


@define(kw_only=True, repr=False, field_transformer=hidden)
class Payment(decoding.Model):
    """
    A payment of a patient. Payments are made in the portal or by Stripe, not through this API.

    Attributes:
        id: Welkin's id of the payment.
        patient_id: The patient who pays.
        encounter_id: The visit that is paid for; null where it is for something else.
        amount: Amount in units of the currency, 150.5 is 150 dollars and 50 cents; subscriptions and
            encounters count in cents.
        currency: Code of the currency, such as `USD`.
        status: Where the payment stands.
        method: How it was paid; `CREDIT_CARD` is the only value documented.
        paid_at: When it was paid.
        invoice_id: The invoice that is paid; null where there is none.

    Source: cloud-api-reference-2026, "Payments / Payment" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("encounterId", "encounter_id", decoding.text, required=False, nullable=True),
        decoding.Field("amount", "amount", decoding.number, required=False, nullable=True),
        decoding.Field("currency", "currency", decoding.text, required=False, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(PaymentStatus), required=False, nullable=True
        ),
        decoding.Field("method", "method", decoding.text, required=False, nullable=True),
        decoding.Field("paidAt", "paid_at", decoding.instant, required=False, nullable=True),
        decoding.Field("invoiceId", "invoice_id", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str | None | Unset = UNSET
    encounter_id: str | None | Unset = UNSET
    amount: float | None | Unset = UNSET
    currency: str | None | Unset = UNSET
    status: PaymentStatus | None | Unset = UNSET
    method: str | None | Unset = UNSET
    paid_at: datetime.datetime | None | Unset = UNSET
    invoice_id: str | None | Unset = UNSET
