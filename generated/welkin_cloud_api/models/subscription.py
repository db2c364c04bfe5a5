# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .payment_type import PaymentType


class BillingPeriod(decoding.OpenEnum):
    """
    How often a subscription is charged.

    - `MONTHLY`: once a month.

    No other value is documented.
    """

    MONTHLY = "MONTHLY"


_billing_period = reading.lookup(BillingPeriod)
_payment_type = reading.lookup(PaymentType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class PaymentTypeInfo(decoding.Model):
    """
    How a subscription is paid.

    Attributes:
        payment_type: The way of payment.

    Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "paymentType", "payment_type", decoding.enumeration(PaymentType), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    payment_type: PaymentType | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PaymentTypeInfo:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PaymentTypeInfo)
        x = get("paymentType", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _payment_type(x) if type(x) is str else None) is None:
            x = reading.read_member(PaymentTypeInfo._fields[0], source, unreadable, notes, at)
        record.payment_type = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class SubscriptionPersonReference(decoding.Model):
    """
    A person that a subscription names, by id.

    Attributes:
        id: Welkin's id of the person.

    Source: cloud-api-postman, "Payments and subscriptions / Subscriptions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> SubscriptionPersonReference:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(SubscriptionPersonReference)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(SubscriptionPersonReference._fields[0], source, unreadable, notes, at)
        record.id = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class SubscriptionPrice(decoding.Model):
    """
    What a subscription costs in each period.

    Attributes:
        amount: Amount in the smallest unit of the currency: 2500 is 25 dollars.
        currency: Code of the currency, such as `USD`.

    Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("amount", "amount", decoding.integer, required=False, nullable=True),
        decoding.Field("currency", "currency", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    amount: int | None | Unset = UNSET
    currency: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> SubscriptionPrice:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(SubscriptionPrice)
        x = get("amount", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SubscriptionPrice._fields[0], source, unreadable, notes, at)
        record.amount = x
        x = get("currency", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SubscriptionPrice._fields[1], source, unreadable, notes, at)
        record.currency = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class Subscription(decoding.Model):
    """
    A payment that a patient makes again and again. No answer is documented: that it has the members of the
    request is assumed.

    Attributes:
        id: Welkin's id of the subscription.
        name: What people read on the bill.
        billing_period: How often it is charged.
        care_member: The user who cares for the patient.
        patient: The patient who pays.
        payment_type_info: How it is paid.
        price: What each period costs.
        start_date: When the first period begins.
        number_of_cycles: How many periods are charged for.
        status: Whether it still runs. No value is documented.

    Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "billingPeriod",
            "billing_period",
            decoding.enumeration(BillingPeriod),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "careMember",
            "care_member",
            decoding.record(lambda: SubscriptionPersonReference),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "patient",
            "patient",
            decoding.record(lambda: SubscriptionPersonReference),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "paymentTypeInfo",
            "payment_type_info",
            decoding.record(lambda: PaymentTypeInfo),
            required=False,
            nullable=True,
        ),
        decoding.Field(
            "price", "price", decoding.record(lambda: SubscriptionPrice), required=False, nullable=True
        ),
        decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=True),
        decoding.Field("numberOfCycles", "number_of_cycles", decoding.integer, required=False, nullable=True),
        decoding.Field("status", "status", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    name: str | None | Unset = UNSET
    billing_period: BillingPeriod | None | Unset = UNSET
    care_member: SubscriptionPersonReference | None | Unset = UNSET
    patient: SubscriptionPersonReference | None | Unset = UNSET
    payment_type_info: PaymentTypeInfo | None | Unset = UNSET
    price: SubscriptionPrice | None | Unset = UNSET
    start_date: datetime.datetime | None | Unset = UNSET
    number_of_cycles: int | None | Unset = UNSET
    status: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Subscription:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Subscription)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Subscription._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Subscription._fields[1], source, unreadable, notes, at)
        record.name = x
        x = get("billingPeriod", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _billing_period(x) if type(x) is str else None) is None:
            x = reading.read_member(Subscription._fields[2], source, unreadable, notes, at)
        record.billing_period = x
        x = get("careMember", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (
                x := SubscriptionPersonReference._read(x, notes, f"{at}careMember.")
                if type(x) is dict
                else None
            )
            is None
        ):
            x = reading.read_member(Subscription._fields[3], source, unreadable, notes, at)
        record.care_member = x
        x = get("patient", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (
                x := SubscriptionPersonReference._read(x, notes, f"{at}patient.") if type(x) is dict else None
            )
            is None
        ):
            x = reading.read_member(Subscription._fields[4], source, unreadable, notes, at)
        record.patient = x
        x = get("paymentTypeInfo", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := PaymentTypeInfo._read(x, notes, f"{at}paymentTypeInfo.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(Subscription._fields[5], source, unreadable, notes, at)
        record.payment_type_info = x
        x = get("price", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := SubscriptionPrice._read(x, notes, f"{at}price.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(Subscription._fields[6], source, unreadable, notes, at)
        record.price = x
        x = get("startDate", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Subscription._fields[7], source, unreadable, notes, at)
        record.start_date = x
        x = get("numberOfCycles", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Subscription._fields[8], source, unreadable, notes, at)
        record.number_of_cycles = x
        x = get("status", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Subscription._fields[9], source, unreadable, notes, at)
        record.status = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
