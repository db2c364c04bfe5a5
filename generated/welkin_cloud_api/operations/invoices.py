# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `invoices`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.invoice import Invoice

LIST_INVOICES: Operation[Invoice] = Operation(
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
    record="Invoice",
    category="Invoices",
    parameters=(
        Parameter("status", "status", "query", "InvoiceStatus", values=("PAID", "PENDING", "VOIDED")),
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
        Column("dueDate", ("string",), means="day"),
        Column("createdAt", ("string",), means="instant"),
        Column("lineItems", ("array",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_INVOICE: Operation[Invoice] = Operation(
    id="getInvoice",
    name="invoices.get",
    method="GET",
    path="/invoices/{invoiceId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Invoice",
    category="Invoices",
    identity=(Repeated("path", ("invoiceId",), ("id",)),),
    parameters=(Parameter("invoice_id", "invoiceId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
LIST_PATIENT_INVOICES: Operation[Invoice] = Operation(
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
    record="Invoice",
    category="Invoices",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("encounterId", ("string",)),
        Column("amount", ("number",)),
        Column("currency", ("string",)),
        Column("status", ("string",)),
        Column("dueDate", ("string",), means="day"),
        Column("createdAt", ("string",), means="instant"),
        Column("lineItems", ("array",)),
    ),
    evidence="documented",
    table=TABLE,
)
LIST_ENCOUNTER_INVOICES: Operation[Invoice] = Operation(
    id="listEncounterInvoices",
    name="invoices.list_for_encounter",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/invoices",
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
    record="Invoice",
    category="Invoices",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("encounterId",), ("encounterId",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("encounterId", ("string",)),
        Column("amount", ("number",)),
        Column("currency", ("string",)),
        Column("status", ("string",)),
        Column("dueDate", ("string",), means="day"),
        Column("createdAt", ("string",), means="instant"),
        Column("lineItems", ("array",)),
    ),
    evidence="assumed",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_INVOICES,
    GET_INVOICE,
    LIST_PATIENT_INVOICES,
    LIST_ENCOUNTER_INVOICES,
)
