# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .audit_entity import AuditEntity


class WebhookDeliveryStatus(decoding.OpenEnum):
    """
    What became of a webhook.
    """

    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    SENT = "SENT"


_audit_entity = reading.lookup(AuditEntity)
_webhook_delivery_status = reading.lookup(WebhookDeliveryStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedPair(decoding.Model):
    """
    A name and a value: one header or query parameter of a webhook.

    Attributes:
        name: The name.
        value: The value. It may be a secret of the receiver.

    Source: cloud-api-reference-2021, "Audit" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field("value", "value", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    value: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AuditedPair:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AuditedPair)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedPair._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("value", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AuditedPair._fields[1], source, unreadable, notes, at)
        record.value = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedWebhook(decoding.Model):
    """
    A webhook as it is set up in the Admin panel, and how it was sent.

    Attributes:
        name: Name of the webhook in the Admin panel.
        title: What people read in the Admin panel.
        url: Where it was sent.
        active: Whether the webhook is in use; how this differs from `enabled` is not documented.
        enabled: Whether the webhook is switched on.
        headers: The headers it was sent with.
        query_parameters: The query parameters it was sent with.
        payload: Which members its body was made of.

    Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("url", "url", decoding.text, required=True, nullable=False),
        decoding.Field("active", "active", decoding.boolean, required=True, nullable=False),
        decoding.Field("enabled", "enabled", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "headers",
            "headers",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "queryParameters",
            "query_parameters",
            decoding.array(decoding.record(lambda: AuditedPair)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "payload",
            "payload",
            decoding.record(lambda: AuditedWebhookPayload),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    title: str
    url: str
    active: bool
    enabled: bool
    headers: list[AuditedPair]
    query_parameters: list[AuditedPair]
    payload: AuditedWebhookPayload

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AuditedWebhook:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AuditedWebhook)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(AuditedWebhook._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(AuditedWebhook._fields[1], source, unreadable, notes, at)
        record.title = x
        x = get("url")
        if type(x) is not str:
            x = reading.read_member(AuditedWebhook._fields[2], source, unreadable, notes, at)
        record.url = x
        x = get("active")
        if type(x) is not bool:
            x = reading.read_member(AuditedWebhook._fields[3], source, unreadable, notes, at)
        record.active = x
        x = get("enabled")
        if type(x) is not bool:
            x = reading.read_member(AuditedWebhook._fields[4], source, unreadable, notes, at)
        record.enabled = x
        x = get("headers")
        if (x := reading.record_list(AuditedPair._read, x, notes, f"{at}headers")) is None:
            x = reading.read_member(AuditedWebhook._fields[5], source, unreadable, notes, at)
        record.headers = x
        x = get("queryParameters")
        if (x := reading.record_list(AuditedPair._read, x, notes, f"{at}queryParameters")) is None:
            x = reading.read_member(AuditedWebhook._fields[6], source, unreadable, notes, at)
        record.query_parameters = x
        x = get("payload")
        if (x := AuditedWebhookPayload._read(x, notes, f"{at}payload.") if type(x) is dict else None) is None:
            x = reading.read_member(AuditedWebhook._fields[7], source, unreadable, notes, at)
        record.payload = x
        record.unreadable_properties = unreadable
        if len(source) == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class AuditedWebhookPayload(decoding.Model):
    """
    The members that somebody has chosen for the body of a webhook. Each webhook has its own choice, so a
    receiver can rely on none of them.

    Attributes:
        predefined_fields: Names of the members that Welkin offers, such as `sourceId`.
        custom_fields: Further members. What the entries look like was not seen.

    Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "predefinedFields",
            "predefined_fields",
            decoding.array(decoding.text),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "customFields", "custom_fields", decoding.array(decoding.anything), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    predefined_fields: list[str]
    custom_fields: list[Any]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AuditedWebhookPayload:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(AuditedWebhookPayload)
        x = get("predefinedFields")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(AuditedWebhookPayload._fields[0], source, unreadable, notes, at)
        record.predefined_fields = x
        x = get("customFields")
        if (x := reading.any_list(x)) is None:
            x = reading.read_member(AuditedWebhookPayload._fields[1], source, unreadable, notes, at)
        record.custom_fields = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> WebhookAuditEvent:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(WebhookAuditEvent)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(WebhookAuditEvent._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("sentAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(WebhookAuditEvent._fields[1], source, unreadable, notes, at)
        record.sent_at = x
        x = get("eventEntity")
        if (x := _audit_entity(x) if type(x) is str else None) is None:
            x = reading.read_member(WebhookAuditEvent._fields[2], source, unreadable, notes, at)
        record.event_entity = x
        x = get("eventSubtype")
        if type(x) is not str:
            x = reading.read_member(WebhookAuditEvent._fields[3], source, unreadable, notes, at)
        record.event_subtype = x
        x = get("instance")
        if type(x) is not str:
            x = reading.read_member(WebhookAuditEvent._fields[4], source, unreadable, notes, at)
        record.instance = x
        x = get("status")
        if (x := _webhook_delivery_status(x) if type(x) is str else None) is None:
            x = reading.read_member(WebhookAuditEvent._fields[5], source, unreadable, notes, at)
        record.status = x
        x = get("record")
        if (x := AuditedWebhook._read(x, notes, f"{at}record.") if type(x) is dict else None) is None:
            x = reading.read_member(WebhookAuditEvent._fields[6], source, unreadable, notes, at)
        record.record = x
        x = get("statusCode", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(WebhookAuditEvent._fields[7], source, unreadable, notes, at)
        record.status_code = x
        x = get("response", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(WebhookAuditEvent._fields[8], source, unreadable, notes, at)
        record.response = x
        x = get("patientId", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(WebhookAuditEvent._fields[9], source, unreadable, notes, at)
        record.patient_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 10 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
