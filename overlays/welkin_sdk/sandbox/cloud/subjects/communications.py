"""
Messages made from a template under a communication id, calls with their recordings, and unrecognized calls.

Source: Cloud API, "Communication API", "Calls", "Unrecognized calls".
"""

from __future__ import annotations

import re

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.generic import existing, predicates
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record, StoredFile
from welkin_sdk.sandbox.core.clock import SECOND

COMMUNICATIONS = "communications"
TEMPLATES = "messaging_templates"
# By seconds since it was made, the status that a communication has come to.
_STEPS = {5: "DELIVERED", 2: "SENDING"}


def _create(call: CloudCall) -> Record:
    body = call.body
    if call.space.get("patients", body["patientId"]) is None:
        raise bad_request("No such patient", "COMMUNICATION", path=".patientId")
    template = call.space.get(TEMPLATES, body["templateName"])
    if template is None:
        raise bad_request("No such messaging template", "COMMUNICATION", path=".templateName")
    if template.get("channel") not in {None, body["channel"]}:
        raise bad_request("The template is for another channel", "COMMUNICATION", path=".channel")
    record: Record = {
        "communicationId": call.new_id(),
        "channel": body["channel"],
        "patientId": body["patientId"],
        "senderId": body["senderId"],
        "templateName": body["templateName"],
        "body": _resolved(template.get("body") or "", body.get("templateVariables") or {}),
        "scheduledAt": call.time,
        "madeAt": call.now,
    }
    call.space.put(COMMUNICATIONS, record["communicationId"], record)
    return _seen(call, record)


def _resolved(text: str, values: Record) -> str:
    """*text* with its variables in double braces filled in; what has no value stays as it is."""
    return re.sub(r"\{\{\s*(\w+)\s*\}\}", lambda found: str(values.get(found[1], found[0])), text)


def _seen(call: CloudCall, record: Record) -> Record:
    # What somebody put there was never made by a call: it has come as far as anything does.
    passed = (call.now - record.get("madeAt", 0)) // SECOND
    status = next((name for seconds, name in _STEPS.items() if passed >= seconds), "QUEUED")
    hidden = {"madeAt", "body", "senderId", "templateName"}
    return {**{name: value for name, value in record.items() if name not in hidden}, "status": status}


def _get(call: CloudCall) -> Record:
    record = call.space.get(COMMUNICATIONS, call.path["communicationId"])
    if record is None:
        raise not_found("COMMUNICATION_NOT_FOUND", "COMMUNICATION", id=call.path["communicationId"])
    return _seen(call, record)


def _list(call: CloudCall) -> Listed:
    return call.listed(
        [_seen(call, each) for each in call.space.find(COMMUNICATIONS)], where=predicates(call)
    )


def _recording(call: CloudCall) -> StoredFile:
    id = call.path["callId"]
    record = call.space.get("calls", id, parent=call.path["patientId"])
    file = call.space.file(id) if record else None
    if file is None:
        raise call.missing("CALL_RECORDING_NOT_FOUND", "CALL", id=id)
    return file


def _update_call(call: CloudCall) -> Record:
    record, patient_id = existing(call), call.body["patientId"]
    if call.space.get("patients", patient_id) is None:
        raise bad_request("No such patient", "CALL", path=".patientId")
    changed = {"patientId": patient_id, "status": call.body["status"], "resolvedBy": call.actor.id}
    record = {**record, **changed}
    call.space.put("unrecognized_calls", record["id"], record)
    return record


HANDLERS: dict[str, Handler] = {
    "createCommunication": _create,
    "getCommunication": _get,
    "listCommunications": _list,
    "downloadCallRecording": _recording,
    "updateUnrecognizedCall": _update_call,
}
