"""
The audit trail: what API clients have changed, kept as it happens, and the three lists to read it by.

Source: Cloud API, "Audit".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import between, wanted_by
from welkin_sdk.sandbox.cloud.store import Record

DATA, WEBHOOKS, SECURITY = "audit_data", "audit_webhooks", "audit_security"
_ENTITIES = {
    "patients": "PATIENT",
    "cdt_records": "CDT",
    "profile_records": "PDT",
    "assessment_records": "ASSESSMENT",
    "encounters": "ENCOUNTER",
    "calendar_events": "CALENDAR",
    "tasks": "TASK",
    "contacts": "PATIENT_CONTACT",
    "patient_programs": "PATIENT_PROGRAM",
    "documents": "DOCUMENT_SUMMARY",
    "subscriptions": "SUBSCRIPTION",
}
_DONE = {"POST": ("CREATE", "CREATED"), "DELETE": ("DELETE", "DELETED")}
_ACCESS = {"users", "user_territories", "user_permissions", "application_accesses"}


def note_change(call: CloudCall, outcome: Any) -> None:
    """Note in the trail what the operation has done, where the trail is about such things."""
    resource = call.operation.resource
    record = outcome if isinstance(outcome, dict) else {}
    if resource in _ENTITIES:
        event = _data_event(call, _ENTITIES[resource], record)
        call.space.of_tenant().put(DATA, event["id"], event)
    elif resource in _ACCESS:
        event = _security_event(call, record)
        call.space.of_tenant().put(SECURITY, event["id"], event)


def _subject(call: CloudCall) -> Record:
    return {
        "id": call.new_id(),
        "sentAt": call.time,
        "createdAt": call.time,
        "subjectUsername": call.client.name,
        "subjectUserId": call.client.id,
        "subjectActor": "API_CLIENT",
        "subjectFullName": call.actor.name,
    }


def _data_event(call: CloudCall, entity: str, record: Record) -> Record:
    operation, done = _DONE.get(call.operation.method, ("UPDATE", "UPDATED"))
    patient_id = call.path.get("patientId") or record.get("patientId")
    if entity == "PATIENT":
        patient_id = patient_id or record.get("id")
    patient = (call.space.get("patients", patient_id) or {}) if patient_id else {}
    names = [patient[name] for name in ("firstName", "lastName") if patient.get(name)]
    return {
        **_subject(call),
        "eventEntity": entity,
        "eventSubtype": f"{entity}_{done}",
        "operation": operation,
        "url": call.address,
        "patientId": patient_id,
        "patientFullName": " ".join(names) or None,
        "instance": call.space.instance,
        "record": record,
        **({"cdtName": call.path["cdtName"]} if "cdtName" in call.path else {}),
    }


def _security_event(call: CloudCall, record: Record) -> Record:
    user_id = record.get("userId") or record.get("id")
    user = (call.space.of_tenant().get("users", user_id) or {}) if user_id else {}
    _, done = _DONE.get(call.operation.method, ("UPDATE", "UPDATED"))
    is_access = call.operation.resource == "application_accesses"
    names = [user[name] for name in ("firstName", "lastName") if user.get(name)]
    return {
        **_subject(call),
        "eventEntity": "USER",
        "eventSubtype": f"USER_{'ACCESS_' if is_access else ''}{done}",
        "objectUsername": user.get("username"),
        "objectUserId": user_id,
        "objectActor": "USER",
        "objectFullName": " ".join(names) or None,
        "record": record,
    }


def _listed(call: CloudCall, collection: str) -> Listed:
    names = [
        *("cdtName", "subjectUsername", "subjectFullName", "subjectUserId", "subjectActor", "instance"),
        *("patientFullName", "patientId", "operation", "eventSubtype", "status", "eventEntity"),
        *("objectUsername", "objectFullName", "objectActor"),
    ]
    paths = {name: name for name in names} | {"entity": "eventEntity"}
    where = [
        *wanted_by(call.query, paths),
        between("sentAt", call.query.get("dateStart"), call.query.get("dateEnd")),
    ]
    events = [_seen(call, event) for event in reversed(call.space.of_tenant().find(collection))]
    return call.listed(events, where=where)


def _seen(call: CloudCall, event: Record) -> Record:
    if not call.query.get("includeFormation") or not event.get("cdtName"):
        return event
    instance = type(call.space)(call.space.state, call.space.tenant, event["instance"])
    return {**event, "cdt": instance.get("cdt_formations", event["cdtName"], parent="current")}


HANDLERS: dict[str, Handler] = {
    "listDataAudit": lambda call: _listed(call, DATA),
    "listWebhookAudit": lambda call: _listed(call, WEBHOOKS),
    "listSecurityAudit": lambda call: _listed(call, SECURITY),
}
