# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/payments/{paymentId}: Get a payment"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.payment import Payment

OPERATION = Operation(
    id="getPayment",
    name="payments.get",
    method="GET",
    path="/patients/{patientId}/payments/{paymentId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("paymentId",), ("id",)),
    ),
    category="Payments \u0026 Subscriptions",
)


def build_request(
    patient_id: str,
    payment_id: str,
    /,
) -> Request:
    """
    The request of `payments.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/payments/{path_segment('payment_id', payment_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Payment:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Payment.from_dict(value, tolerated)
