# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class InvoiceStatus(decoding.OpenEnum):
    """
    Where an invoice stands: one of `InvoiceStatusValue`, or another string. The portal also knows drafts,
    partly paid, overdue and deleted invoices; how these are spelled here is not documented.
    """

    PAID = "PAID"
    PENDING = "PENDING"
    VOIDED = "VOIDED"


_invoice_status = reading.lookup(InvoiceStatus)


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> InvoiceLineItem:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(InvoiceLineItem)
        x = get("service", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(InvoiceLineItem._fields[0], source, unreadable, notes, at)
        record.service = x
        x = get("quantity", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.number(x)) is None:
            x = reading.read_member(InvoiceLineItem._fields[1], source, unreadable, notes, at)
        record.quantity = x
        x = get("unit", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(InvoiceLineItem._fields[2], source, unreadable, notes, at)
        record.unit = x
        x = get("charge", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.number(x)) is None:
            x = reading.read_member(InvoiceLineItem._fields[3], source, unreadable, notes, at)
        record.charge = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Invoice:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Invoice)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Invoice._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Invoice._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("encounterId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Invoice._fields[2], source, unreadable, notes, at)
        record.encounter_id = x
        x = get("amount", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.number(x)) is None:
            x = reading.read_member(Invoice._fields[3], source, unreadable, notes, at)
        record.amount = x
        x = get("currency", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Invoice._fields[4], source, unreadable, notes, at)
        record.currency = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _invoice_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Invoice._fields[5], source, unreadable, notes, at)
        record.status = x
        x = get("dueDate", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.day(x)) is None:
            x = reading.read_member(Invoice._fields[6], source, unreadable, notes, at)
        record.due_date = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Invoice._fields[7], source, unreadable, notes, at)
        record.created_at = x
        x = get("lineItems", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(InvoiceLineItem._read, x, notes, f"{at}lineItems")) is None
        ):
            x = reading.read_member(Invoice._fields[8], source, unreadable, notes, at)
        record.line_items = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
