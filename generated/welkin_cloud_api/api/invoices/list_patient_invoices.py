# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/invoices: List a patient's invoices"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.invoice import Invoice

OPERATION = Operation(
    id="listPatientInvoices",
    name="invoices.list_for_patient",
    method="GET",
    path="/patients/{patientId}/invoices",
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
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Invoices",
    arguments=(
        "page_size",
        "checkpoint",
    ),
)


def build_request(
    patient_id: str,
    /,
) -> Request:
    """
    The request of `invoices.list_for_patient`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/invoices",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Invoice:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Invoice.from_dict(value, tolerated)
