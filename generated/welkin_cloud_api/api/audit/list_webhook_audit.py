# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/audit-webhook: List webhooks that were sent"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.audit_entity import AuditEntity
from ...models.webhook_audit_event import WebhookAuditEvent
from ...models.webhook_delivery_status import WebhookDeliveryStatus

OPERATION = Operation(
    id="listWebhookAudit",
    name="audit.list_webhooks",
    method="GET",
    path="/admin/audit-webhook",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    identity=(Repeated("query", ("patientId",), ("patientId",)),),
    category="Audit",
    arguments=(
        "instance",
        "date_start",
        "date_end",
        "event_entity",
        "entity",
        "event_subtype",
        "status",
        "patient_id",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("instance", "instance", decoding.text, required=False, nullable=False),
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
    decoding.Field(
        "eventEntity", "event_entity", decoding.enumeration(AuditEntity), required=False, nullable=False
    ),
    decoding.Field("entity", "entity", decoding.enumeration(AuditEntity), required=False, nullable=False),
    decoding.Field("eventSubtype", "event_subtype", decoding.text, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.enumeration(WebhookDeliveryStatus), required=False, nullable=False
    ),
    decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    instance: str | None = None,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
    event_entity: AuditEntity | str | None = None,
    entity: AuditEntity | str | None = None,
    event_subtype: str | None = None,
    status: WebhookDeliveryStatus | Literal["DELIVERED", "FAILED", "SENT"] | None = None,
    patient_id: str | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `audit.list_webhooks`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/admin/audit-webhook",
        query=query_members(
            _QUERY,
            {
                "instance": instance,
                "dateStart": date_start,
                "dateEnd": date_end,
                "eventEntity": event_entity,
                "entity": entity,
                "eventSubtype": event_subtype,
                "status": status,
                "patientId": patient_id,
                "sort": sort,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> WebhookAuditEvent:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return WebhookAuditEvent.from_dict(value, tolerated)
