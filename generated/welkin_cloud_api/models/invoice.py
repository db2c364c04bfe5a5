# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class InvoiceStatus(decoding.OpenEnum):
    """
    Where an invoice stands: one of `InvoiceStatusValue`, or another string. The portal also knows drafts,
    partly paid, overdue and deleted invoices; how these are spelled here is not documented.
    """

    PAID = "PAID"
    PENDING = "PENDING"
    VOIDED = "VOIDED"


@define(kw_only=True, repr=False, field_transformer=hidden)
class InvoiceLineItem(decoding.Model):
    """
    One thing that is charged. That there are line items is documented; these names of their members are
    assumed from what the portal shows.

    Attributes:
        service: What is charged for.
        quantity: How much of it.
        unit: What the quantity counts.
        charge: What it costs, in units of the currency.

    Source: project-assumption, "Invoices / Line items" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("service", "service", decoding.text, required=False, nullable=True),
        decoding.Field("quantity", "quantity", decoding.number, required=False, nullable=True),
        decoding.Field("unit", "unit", decoding.text, required=False, nullable=True),
        decoding.Field("charge", "charge", decoding.number, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    service: str | None | Unset = UNSET
    quantity: float | None | Unset = UNSET
    unit: str | None | Unset = UNSET
    charge: float | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class Invoice(decoding.Model):
    """
    A bill to a patient, for a visit or something else. Invoices are written in the portal and only read
    here.

    Attributes:
        id: Welkin's id of the invoice.
        patient_id: The patient whose bill it is.
        encounter_id: The visit that is charged for; null where it is for something else.
        amount: Total in units of the currency, 150.5 is 150 dollars and 50 cents; subscriptions and
            encounters count in cents.
        currency: Code of the currency, such as `USD`.
        status: Where the invoice stands.
        due_date: The day by which it is to be paid.
        created_at: When the invoice was created.
        line_items: What is charged. Only when one invoice is read, not in lists; the name of this
            member is assumed. (assumed)

    Source: cloud-api-reference-2026, "Invoices / Invoice" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("encounterId", "encounter_id", decoding.text, required=False, nullable=True),
        decoding.Field("amount", "amount", decoding.number, required=False, nullable=True),
        decoding.Field("currency", "currency", decoding.text, required=False, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(InvoiceStatus), required=False, nullable=True
        ),
        decoding.Field("dueDate", "due_date", decoding.day, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "lineItems",
            "line_items",
            decoding.array(decoding.record(lambda: InvoiceLineItem)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str | None | Unset = UNSET
    encounter_id: str | None | Unset = UNSET
    amount: float | None | Unset = UNSET
    currency: str | None | Unset = UNSET
    status: InvoiceStatus | None | Unset = UNSET
    due_date: datetime.date | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    line_items: list[InvoiceLineItem] | None | Unset = UNSET
