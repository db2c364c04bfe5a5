"""
The export: everything of one kind in the instance, cursor by cursor, in the order in which it was first kept.

Source: Cloud API, "Export".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import DEFAULT_SIZE, Position, granted
from welkin_sdk.sandbox.cloud.store import Record

_COLLECTIONS = {
    "CDT_RECORD": "cdt_records",
    "PATIENT": "patients",
    "PATIENT_PROGRAM": "patient_programs",
    "PDT_RECORD": "profile_records",
    "ASSESSMENT_RECORD": "assessment_records",
    "AUTOMATION_AUDIT": "automation_audit",
    "CALENDAR_EVENT": "calendar_events",
    "CARE_PLAN": "care_plan_goals",
    "CHAT": "chat",
    "CONTACT": "contacts",
    "DOCUMENT_SUMMARY": "documents",
    "EMAIL": "emails",
    "ENCOUNTER": "encounters",
    "ENCOUNTER_COMMENT": "encounter_comments",
    "ENCOUNTER_DISPOSITION": "encounter_dispositions",
    "PFA": "assessment_records",
    "SMS": "sms",
    "TASK": "tasks",
    "VOICE_CALL": "calls",
    "WHATS_APP": "whats_app",
}


def _export(call: CloudCall) -> Record:
    name = call.path["resourceName"]
    collection = _COLLECTIONS.get(name)
    if collection is None:
        raise not_found("EXPORT_RESOURCE_NOT_FOUND", "EXPORT", resourceName=name)
    start, position = _start(call), _position(call)
    size, dates = position.size, call.within_dates("updatedAt")
    # One more than asked for tells whether more follows, where nothing is left out on the way.
    limit = -1 if name == "PFA" or dates else size + 1
    found = call.space.numbered(collection, parent=None, after=start, limit=limit)
    # Of assessments, the export called PFA has those alone that were sent to patients.
    wanted = [
        (number, record)
        for number, record in found
        if all(holds(record) for holds in dates) and (name != "PFA" or record.get("pfa"))
    ]
    page = wanted[:size]
    return {
        "data": [_whole(call, name, record) for _, record in page],
        "cursor": {
            "start": str(start) if start else None,
            "end": str(page[-1][0]) if page else (str(start) if start else None),
            "pageSize": position.shown_size,
            "hasNext": len(wanted) > size,
        },
    }


def _start(call: CloudCall) -> int:
    text = str(call.query.get("start") or 0)
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise bad_request("start is where another page has ended", "EXPORT", path=".start")
    return int(text)


def _position(call: CloudCall) -> Position:
    size = call.query.get("pageSize", call.query.get("size", DEFAULT_SIZE))
    return granted(size, "pageSize", call.behaviour, "EXPORT")


def _whole(call: CloudCall, name: str, record: Record) -> Record:
    if name == "PATIENT":
        return {**record, "patientPrograms": call.space.find("patient_programs", parent=record["id"])}
    if name == "ASSESSMENT_RECORD":
        answers = record["answers"]
        return {**record, "source_id": answers.get("source_id"), "source_type": answers.get("source_type")}
    return {member: value for member, value in record.items() if member not in {"acceptedAt", "isArchived"}}


HANDLERS: dict[str, Handler] = {"exportRecords": _export}
