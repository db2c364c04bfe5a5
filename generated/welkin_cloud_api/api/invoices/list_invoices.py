# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /invoices: List invoices"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.invoice import Invoice
from ...models.invoice_status import InvoiceStatus

OPERATION = Operation(
    id="listInvoices",
    name="invoices.list",
    method="GET",
    path="/invoices",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        total=("metaInfo", "totalElements"),
    ),
    answer="json",
    category="Invoices",
    arguments=(
        "status",
        "start_date",
        "end_date",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("status", "status", decoding.enumeration(InvoiceStatus), required=False, nullable=False),
    decoding.Field("startDate", "start_date", decoding.instant, required=False, nullable=False),
    decoding.Field("endDate", "end_date", decoding.instant, required=False, nullable=False),
)


def build_request(
    *,
    status: InvoiceStatus | Literal["PAID", "PENDING", "VOIDED"] | None = None,
    start_date: datetime.datetime | None = None,
    end_date: datetime.datetime | None = None,
) -> Request:
    """
    The request of `invoices.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/invoices",
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


def read_response(value: object, tolerated: list[Tolerated]) -> Invoice:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Invoice.from_dict(value, tolerated)
