"""
The audit trail: what API clients have changed, kept as it happens, and the three lists to read it by.

Source: Cloud API, "Audit".
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.generic import record_pointer
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.core.clock import parse_timestamp

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
_NAMES = ("firstName", "lastName")
_STAMPS = {
    "createdAt": "created_at",
    "createdBy": "created_by",
    "createdByName": "created_by_name",
    "updatedAt": "updated_at",
    "updatedBy": "updated_by",
    "updatedByName": "updated_by_name",
}
# What a row is found by, and an answer does not show.
_HIDDEN = frozenset({"createdAt", "operation"})
# Microseconds; an instant is printed to so much.
MILLISECOND = 1000
_ACCESS = {"users", "user_territories", "user_permissions", "application_accesses"}


def note_change(call: CloudCall, outcome: Any) -> None:
    """Note in the trail what the operation has done, a row for each record, where the trail is about such things."""
    resource = call.operation.resource
    if resource in _ENTITIES:
        for record in _changed(call, outcome):
            call.space.of_tenant().put(DATA, call.new_id(), _data_event(call, _ENTITIES[resource], record))
    elif resource in _ACCESS:
        event = _security_event(call, outcome if isinstance(outcome, dict) else {})
        call.space.of_tenant().put(SECURITY, call.new_id(), event)


def _changed(call: CloudCall, outcome: Any) -> list[Record]:
    """The records that are another now, each as it is after the change; a removed one as it was."""
    if isinstance(outcome, Listed):
        return outcome.items
    if not isinstance(outcome, dict):
        return [{}]
    if "rows" not in outcome:
        return [outcome]
    done = [row["id"] for row in outcome["rows"] if row["result"]["status"] == "OK"]
    found = (call.space.get(call.operation.resource, id, parent=None) for id in done)
    return [record for record in found if record is not None]


def _subject(call: CloudCall) -> Record:
    return {
        "sentAt": call.time,
        "createdAt": call.time,
        "subjectUsername": call.client.name,
        "subjectUserId": call.client.id,
        "subjectActor": "API_CLIENT",
        "subjectFullName": call.actor.name,
    }


def _data_event(call: CloudCall, entity: str, record: Record) -> Record:
    operation, done = _DONE.get(call.operation.method, ("UPDATE", "UPDATED"))
    patient = _patient_of(call, entity, record)
    event: Record = {
        **_subject(call),
        "eventId": call.new_id(),
        "eventEntity": entity,
        "eventSubtype": f"{entity}_{done}",
        "operation": operation,
        "url": call.address,
        "instance": call.space.instance,
        # Recorded as texts always; what a row of no patient has was not seen.
        "patientId": patient.get("id") or "",
        "patientFullName": " ".join(patient[name] for name in _NAMES if patient.get(name)),
        "record": _whole(call, record),
    }
    if (name := call.path.get("cdtName")) is not None:
        definition = call.space.get("cdt_formations", name, parent="current") or {}
        event |= {"cdtName": name, "cdtRelation": definition.get("relation") or "COMMON"}
    return event


def _patient_of(call: CloudCall, entity: str, record: Record) -> Record:
    """Whose the record is: the patient of the address, or the one that the record names."""
    if entity == "PATIENT":
        return record
    taking_part = record.get("participants") or ()
    named = (each["participantId"] for each in taking_part if each["participantRole"] == "patient")
    inside = (record.get("patient") or {}).get("id")
    id = call.path.get("patientId") or record.get("patientId") or inside or next(named, None)
    return (call.space.get("patients", id) or {"id": id}) if id else {}


def _whole(call: CloudCall, record: Record) -> Record:
    """The record as its own operation would answer it, with the stamps that an audited one has beside its content."""
    pointer = record_pointer(call.document, call.operation.resource)
    whole: Record = call.shapes.complete(pointer, record) if pointer and record else record
    body = whole.get("jsonBody")
    if not isinstance(body, dict) or "createdAt" in whole:
        return whole
    return {**whole, **{name: body.get(inner) for name, inner in _STAMPS.items()}}


def _security_event(call: CloudCall, record: Record) -> Record:
    user_id = record.get("userId") or record.get("id")
    user = (call.space.of_tenant().get("users", user_id) or {}) if user_id else {}
    _, done = _DONE.get(call.operation.method, ("UPDATE", "UPDATED"))
    is_access = call.operation.resource == "application_accesses"
    names = [user[name] for name in _NAMES if user.get(name)]
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
    span = ("sentAt", _first_shown(call.query.get("dateStart")), _first_shown(call.query.get("dateEnd")))
    listed = call.page_of(collection, equal=paths, span=span, is_reversed=True, space=call.space.of_tenant())
    return evolve(listed, items=[_seen(call, event) for event in listed.items])


def _first_shown(text: str | None) -> str | None:
    """The first instant, printed as rows have it, that is not before the one that *text* says."""
    instant = parse_timestamp(text) if text else None
    return None if instant is None else printed(-(-instant // MILLISECOND) * MILLISECOND)


def _seen(call: CloudCall, event: Record) -> Record:
    shown = {name: value for name, value in event.items() if name not in _HIDDEN}
    if not call.query.get("includeFormation") or not event.get("cdtName"):
        return shown
    instance = type(call.space)(call.space.state, call.space.tenant, event["instance"])
    return {**shown, "cdt": instance.get("cdt_formations", event["cdtName"], parent="current")}


HANDLERS: dict[str, Handler] = {
    "listDataAudit": lambda call: _listed(call, DATA),
    "listWebhookAudit": lambda call: _listed(call, WEBHOOKS),
    "listSecurityAudit": lambda call: _listed(call, SECURITY),
}
