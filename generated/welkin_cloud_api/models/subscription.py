# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .payment_type import PaymentType


class BillingPeriod(decoding.OpenEnum):
    """
    How often a subscription is charged.

    - `MONTHLY`: once a month.

    No other value is documented.
    """

    MONTHLY = "MONTHLY"


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
