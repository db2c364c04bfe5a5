# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /payment/subscriptions/{subscriptionId}/cancel: Cancel a subscription"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.subscription import Subscription

OPERATION = Operation(
    id="cancelSubscription",
    name="subscriptions.cancel",
    method="POST",
    path="/payment/subscriptions/{subscriptionId}/cancel",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("subscriptionId",), ("id",)),),
    category="Payments \u0026 Subscriptions",
)


def build_request(
    subscription_id: str,
    /,
) -> Request:
    """
    The request of `subscriptions.cancel`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/payment/subscriptions/{path_segment('subscription_id', subscription_id)}/cancel",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Subscription:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Subscription.from_dict(value, tolerated)
