# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /payment/patients/{patientId}/payment-methods: List a patient's payment methods"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.payment_method import PaymentMethod

OPERATION = Operation(
    id="listPaymentMethods",
    name="payment_methods.list",
    method="GET",
    path="/payment/patients/{patientId}/payment-methods",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Payments \u0026 Subscriptions",
    arguments=("checkpoint",),
)


def build_request(
    patient_id: str,
    /,
) -> Request:
    """
    The request of `payment_methods.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/payment/patients/{path_segment('patient_id', patient_id)}/payment-methods",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> PaymentMethod:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return PaymentMethod.from_dict(value, tolerated)
