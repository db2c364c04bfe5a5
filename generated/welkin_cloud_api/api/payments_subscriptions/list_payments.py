# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/payments: List a patient's payments"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.payment import Payment
from ...models.payment_status import PaymentStatus

OPERATION = Operation(
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
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Payments \u0026 Subscriptions",
    arguments=(
        "status",
        "start_date",
        "end_date",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("status", "status", decoding.enumeration(PaymentStatus), required=False, nullable=False),
    decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=False),
    decoding.Field("endDate", "end_date", decoding.instant, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    status: PaymentStatus | Literal["FAILED", "PAID", "PENDING", "REFUNDED"] | None = None,
    start_date: datetime.datetime | None = None,
    end_date: datetime.datetime | None = None,
) -> Request:
    """
    The request of `payments.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/payments",
        query=query_members(
            _QUERY,
            {
                "status": status,
                "startDate": start_date,
                "endDate": end_date,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Payment:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Payment.from_dict(value, tolerated)
