# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /payment/subscriptions: Create a subscription"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    *,
    name: str | None = None,
    billing_period: BillingPeriod | str | None = None,
    care_member: SubscriptionPersonReference | Mapping[str, Any] | None = None,
    patient: SubscriptionPersonReference | Mapping[str, Any] | None = None,
    payment_type_info: PaymentTypeInfoCreate | Mapping[str, Any] | None = None,
    price: SubscriptionPriceCreate | Mapping[str, Any] | None = None,
    start_date: datetime.datetime | None = None,
    number_of_cycles: int | None = None,
) -> Request:
    """
    The request of `subscriptions.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/payment/subscriptions",
        json=body_members(
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
