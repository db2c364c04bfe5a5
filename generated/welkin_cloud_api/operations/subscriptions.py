# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `subscriptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.subscription import Subscription

LIST_SUBSCRIPTIONS: Operation[Subscription] = Operation(
    id="listSubscriptions",
    name="subscriptions.list",
    method="GET",
    path="/payment/subscriptions",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    record="Subscription",
    category="Payments \u0026 Subscriptions",
    parameters=(Parameter("sort", "sort", "query", "text"),),
    columns=(
        Column("id", ("string",)),
        Column("name", ("string",)),
        Column("billingPeriod", ("string",)),
        Column("careMember", ("object",)),
        Column("patient", ("object",), references="patients"),
        Column("paymentTypeInfo", ("object",)),
        Column("price", ("object",)),
        Column("startDate", ("string",), means="instant"),
        Column("numberOfCycles", ("integer",)),
        Column("status", ("string",)),
    ),
    evidence="assumed",
    table=TABLE,
)
CREATE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="createSubscription",
    name="subscriptions.create",
    method="POST",
    path="/payment/subscriptions",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Subscription",
    category="Payments \u0026 Subscriptions",
    identity=(Repeated("body", ("patient", "id"), ("patient", "id")),),
    parameters=(
        Parameter("name", "name", "json", "text"),
        Parameter("billing_period", "billingPeriod", "json", "BillingPeriod"),
        Parameter("care_member", "careMember", "json", "SubscriptionPersonReference"),
        Parameter("patient", "patient", "json", "SubscriptionPersonReference"),
        Parameter("payment_type_info", "paymentTypeInfo", "json", "PaymentTypeInfoCreate"),
        Parameter("price", "price", "json", "SubscriptionPriceCreate"),
        Parameter("start_date", "startDate", "json", "instant"),
        Parameter("number_of_cycles", "numberOfCycles", "json", "integer"),
    ),
    evidence="documented",
    table=TABLE,
)
GET_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="getSubscription",
    name="subscriptions.get",
    method="GET",
    path="/payment/subscriptions/{subscriptionId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Subscription",
    category="Payments \u0026 Subscriptions",
    identity=(Repeated("path", ("subscriptionId",), ("id",)),),
    parameters=(Parameter("subscription_id", "subscriptionId", "path", "text", required=True),),
    evidence="assumed",
    table=TABLE,
)
CANCEL_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="cancelSubscription",
    name="subscriptions.cancel",
    method="POST",
    path="/payment/subscriptions/{subscriptionId}/cancel",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Subscription",
    category="Payments \u0026 Subscriptions",
    identity=(Repeated("path", ("subscriptionId",), ("id",)),),
    parameters=(Parameter("subscription_id", "subscriptionId", "path", "text", required=True),),
    evidence="assumed",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_SUBSCRIPTIONS,
    CREATE_SUBSCRIPTION,
    GET_SUBSCRIPTION,
    CANCEL_SUBSCRIPTION,
)
