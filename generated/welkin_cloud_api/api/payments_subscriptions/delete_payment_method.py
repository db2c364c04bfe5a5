# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /payment/patients/{patientId}/payment-methods/{paymentMethodId}: Remove a payment method"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deletePaymentMethod",
    name="payment_methods.delete",
    method="DELETE",
    path="/payment/patients/{patientId}/payment-methods/{paymentMethodId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Payments \u0026 Subscriptions",
)


def build_request(
    patient_id: str,
    payment_method_id: str,
    /,
) -> Request:
    """
    The request of `payment_methods.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/payment/patients/{path_segment('patient_id', patient_id)}/payment-methods/{path_segment('payment_method_id', payment_method_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
