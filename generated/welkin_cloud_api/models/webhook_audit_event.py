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
        patient_id: The patient it was about.
        instance: Name of the instance it came from.
        status: What became of it.
        record: How it was sent.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("sentAt", "sent_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "eventEntity", "event_entity", decoding.enumeration(AuditEntity), required=False, nullable=True
        ),
        decoding.Field("eventSubtype", "event_subtype", decoding.text, required=False, nullable=True),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field("instance", "instance", decoding.text, required=False, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(WebhookDeliveryStatus), required=False, nullable=True
        ),
        decoding.Field(
            "record", "record", decoding.record(lambda: AuditedWebhook), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    sent_at: datetime.datetime | None | Unset = UNSET
    event_entity: AuditEntity | None | Unset = UNSET
    event_subtype: str | None | Unset = UNSET
    patient_id: str | None | Unset = UNSET
    instance: str | None | Unset = UNSET
    status: WebhookDeliveryStatus | None | Unset = UNSET
    record: AuditedWebhook | None | Unset = UNSET
