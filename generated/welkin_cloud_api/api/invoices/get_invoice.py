# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /invoices/{invoiceId}: Get an invoice"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.invoice import Invoice

OPERATION = Operation(
    id="getInvoice",
    name="invoices.get",
    method="GET",
    path="/invoices/{invoiceId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("invoiceId",), ("id",)),),
    category="Invoices",
)


def build_request(
    invoice_id: str,
    /,
) -> Request:
    """
    The request of `invoices.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/invoices/{path_segment('invoice_id', invoice_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Invoice:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Invoice.from_dict(value, tolerated)
