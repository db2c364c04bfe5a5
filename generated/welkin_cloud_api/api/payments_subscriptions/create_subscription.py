# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /payment/subscriptions: Create a subscription"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.billing_period import BillingPeriod
from ...models.payment_type_info_create import PaymentTypeInfoCreate
from ...models.subscription import Subscription
from ...models.subscription_person_reference import SubscriptionPersonReference
from ...models.subscription_price_create import SubscriptionPriceCreate

OPERATION = Operation(
    id="createSubscription",
    name="subscriptions.create",
    method="POST",
    path="/payment/subscriptions",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("body", ("patient", "id"), ("patient", "id")),),
    category="Payments \u0026 Subscriptions",
    arguments=(
        "name",
        "billing_period",
        "care_member",
        "patient",
        "payment_type_info",
        "price",
        "start_date",
        "number_of_cycles",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "billingPeriod", "billing_period", decoding.enumeration(BillingPeriod), required=False, nullable=False
    ),
    decoding.Field(
        "careMember",
        "care_member",
        decoding.record(lambda: SubscriptionPersonReference),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "patient",
        "patient",
        decoding.record(lambda: SubscriptionPersonReference),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "paymentTypeInfo",
        "payment_type_info",
        decoding.record(lambda: PaymentTypeInfoCreate),
        required=False,
        nullable=False,
    ),
    decoding.Field(
        "price", "price", decoding.record(lambda: SubscriptionPriceCreate), required=False, nullable=False
    ),
    decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=False),
    decoding.Field("numberOfCycles", "number_of_cycles", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    name: str | Unset = UNSET,
    billing_period: BillingPeriod | str | Unset = UNSET,
    care_member: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    patient: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    payment_type_info: PaymentTypeInfoCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    price: SubscriptionPriceCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
    start_date: datetime.datetime | Unset = UNSET,
    number_of_cycles: int | Unset = UNSET,
) -> Request:
    """
    The request of `subscriptions.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/payment/subscriptions",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "billingPeriod": billing_period,
                "careMember": care_member,
                "patient": patient,
                "paymentTypeInfo": payment_type_info,
                "price": price,
                "startDate": start_date,
                "numberOfCycles": number_of_cycles,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Subscription:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Subscription.from_dict(value, tolerated)
