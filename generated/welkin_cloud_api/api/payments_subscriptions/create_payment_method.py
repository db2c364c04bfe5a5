# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /payment/patients/{patientId}/payment-methods: Add a payment method"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.payment_method_created import PaymentMethodCreated

OPERATION = Operation(
    id="createPaymentMethod",
    name="payment_methods.create",
    method="POST",
    path="/payment/patients/{patientId}/payment-methods",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Payments \u0026 Subscriptions",
    arguments=("payment_method_id",),
)
_MEMBERS = (
    decoding.Field("paymentMethodId", "payment_method_id", decoding.text, required=True, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    payment_method_id: str,
) -> Request:
    """
    The request of `payment_methods.create`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/payment/patients/{path_segment('patient_id', patient_id)}/payment-methods",
        json=body_members(
            _MEMBERS,
            {
                "paymentMethodId": payment_method_id,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PaymentMethodCreated:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PaymentMethodCreated.from_dict(value, tolerated)
