# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `payment_methods`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.payment_method import PaymentMethod
    from ..models.payment_method_created import PaymentMethodCreated

LIST_PAYMENT_METHODS: Operation[PaymentMethod] = Operation(
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
    record="PaymentMethod",
    category="Payments \u0026 Subscriptions",
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    columns=(Column("paymentMethodId", ("string",)),),
    evidence="assumed",
    table=TABLE,
)
CREATE_PAYMENT_METHOD: Operation[PaymentMethodCreated] = Operation(
    id="createPaymentMethod",
    name="payment_methods.create",
    method="POST",
    path="/payment/patients/{patientId}/payment-methods",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="PaymentMethodCreated",
    category="Payments \u0026 Subscriptions",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("payment_method_id", "paymentMethodId", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_PAYMENT_METHOD: Operation[None] = Operation(
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
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("payment_method_id", "paymentMethodId", "path", "text", required=True),
    ),
    evidence="assumed",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_PAYMENT_METHODS,
    CREATE_PAYMENT_METHOD,
    DELETE_PAYMENT_METHOD,
)
