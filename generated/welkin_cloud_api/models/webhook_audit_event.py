# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .audit_entity import AuditEntity
from .audited_webhook import AuditedWebhook
from .webhook_delivery_status import WebhookDeliveryStatus


@define(kw_only=True, repr=False, field_transformer=hidden)
class WebhookAuditEvent(decoding.Model):
    """
    One webhook that Welkin sent, or tried to send.

    Attributes:
        id: Welkin's id of the event.
        sent_at: When it was sent.
        event_entity: What kind of record it told about.
        event_subtype: What it told, such as `ASSESSMENT_COMPLETED`.
        instance: Name of the instance it came from.
        status: What became of it.
        record: How it was sent.
        status_code: HTTP status of the receiver's answer, as text. Missing in some rows.
        response: What the receiver answered; it may repeat what was sent. Missing in some rows.
        patient_id: The patient it was about. Missing in some rows.

    Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("sentAt", "sent_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "eventEntity", "event_entity", decoding.enumeration(AuditEntity), required=True, nullable=False
        ),
        decoding.Field("eventSubtype", "event_subtype", decoding.text, required=True, nullable=False),
        decoding.Field("instance", "instance", decoding.text, required=True, nullable=False),
        decoding.Field(
            "status", "status", decoding.enumeration(WebhookDeliveryStatus), required=True, nullable=False
        ),
        decoding.Field(
            "record", "record", decoding.record(lambda: AuditedWebhook), required=True, nullable=False
        ),
        decoding.Field("statusCode", "status_code", decoding.text, required=False, nullable=False),
        decoding.Field("response", "response", decoding.text, required=False, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    sent_at: datetime.datetime
    event_entity: AuditEntity
    event_subtype: str
    instance: str
    status: WebhookDeliveryStatus
    record: AuditedWebhook
    status_code: str | Unset = UNSET
    response: str | Unset = UNSET
    patient_id: str | Unset = UNSET
