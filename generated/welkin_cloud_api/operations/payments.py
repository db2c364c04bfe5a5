# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `payments`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.payment import Payment

LIST_PAYMENTS: Operation[Payment] = Operation(
    id="listPayments",
    name="payments.list",
    method="GET",
    path="/patients/{patientId}/payments",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="content",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("page",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    record="Payment",
    category="Payments \u0026 Subscriptions",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter(
            "status", "status", "query", "PaymentStatus", values=("FAILED", "PAID", "PENDING", "REFUNDED")
        ),
        Parameter("start_date", "startDate", "query", "instant"),
        Parameter("end_date", "endDate", "query", "instant"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("encounterId", ("string",)),
        Column("amount", ("number",)),
        Column("currency", ("string",)),
        Column("status", ("string",)),
        Column("method", ("string",)),
        Column("paidAt", ("string",), means="instant"),
        Column("invoiceId", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_PAYMENT: Operation[Payment] = Operation(
    id="getPayment",
    name="payments.get",
    method="GET",
    path="/patients/{patientId}/payments/{paymentId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Payment",
    category="Payments \u0026 Subscriptions",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("paymentId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("payment_id", "paymentId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_PAYMENTS,
    GET_PAYMENT,
)
