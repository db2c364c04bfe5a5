# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class PaymentStatus(decoding.OpenEnum):
    """
    Where a payment stands: one of `PaymentStatusValue`, or another string.
    """

    FAILED = "FAILED"
    PAID = "PAID"
    PENDING = "PENDING"
    REFUNDED = "REFUNDED"


_payment_status = reading.lookup(PaymentStatus)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Payment:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Payment)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Payment._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Payment._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("encounterId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Payment._fields[2], source, unreadable, notes, at)
        record.encounter_id = x
        x = get("amount", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.number(x)) is None:
            x = reading.read_member(Payment._fields[3], source, unreadable, notes, at)
        record.amount = x
        x = get("currency", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Payment._fields[4], source, unreadable, notes, at)
        record.currency = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _payment_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Payment._fields[5], source, unreadable, notes, at)
        record.status = x
        x = get("method", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Payment._fields[6], source, unreadable, notes, at)
        record.method = x
        x = get("paidAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Payment._fields[7], source, unreadable, notes, at)
        record.paid_at = x
        x = get("invoiceId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Payment._fields[8], source, unreadable, notes, at)
        record.invoice_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
