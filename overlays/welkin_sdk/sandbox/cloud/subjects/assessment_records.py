"""
Assessment records from NEW through IN_PROGRESS to COMPLETED, with answers under the keys of their questions.

Source: Cloud API, "Assessment records".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.fields import SYSTEM, changed_values, system_values
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT, FORMATION, questions_of
from welkin_sdk.sandbox.cloud.times import local

RECORDS = "assessment_records"


def _create(call: CloudCall) -> Record:
    patient, name = call.patient(), call.body["assessmentName"]
    assessment = call.space.get("assessment_formations", name, parent=CURRENT)
    if assessment is None:
        raise bad_request("No such assessment", "ASSESSMENT", path=".assessmentName")
    id = call.new_id()
    unanswered = {key: None for key, _, _ in questions_of(assessment)}
    record = {
        **call.stamps(),
        "id": id,
        "patientId": patient["id"],
        "assessmentName": name,
        "assessmentTitle": assessment.get("title") or name,
        "assessmentCdtName": f"_{name}",
        "version": FORMATION,
        "status": "NEW",
        "answers": {**system_values(call, id, source=("ASSESSMENT", name, id)), **unanswered},
        "questions": {},
        "resolvedCdtValues": {},
        "scoring": {},
        "pfa": False,
        "folderId": None,
        "expirationDate": None,
        "finalizedDate": None,
    }
    given: Record = {
        name: call.body[name] for name in ("pfa", "expirationDate", "folderId") if name in call.body
    }
    return _kept(call, {**record, **given})


def _existing(call: CloudCall) -> Record:
    patient_id, id = call.path["patientId"], call.path["assessmentRecordId"]
    record = call.space.get(RECORDS, id, parent=patient_id)
    if record is None:
        message = "Assessment record not found"
        raise call.missing("ASSESSMENT_RECORD_NOT_FOUND", "ASSESSMENT", message, recordId=id)
    return record


def _replace(call: CloudCall) -> Record:
    before, body = _existing(call), call.body
    if body.get("id", before["id"]) != before["id"]:
        raise bad_request("The id is another one", "ASSESSMENT", path=".id")
    status = body.get("status") or before["status"]
    record = {**before, "answers": _answered(call, before, body.get("answers") or {}), **call.changed()}
    kept = {
        name: body[name]
        for name in ("pfa", "expirationDate", "folderId", "scoring")
        if body.get(name) is not None
    }
    return _kept(call, {**record, **kept, **_of_status(call, before, status)})


def _replace_answers(call: CloudCall) -> Record:
    before = _existing(call)
    record = {**before, "answers": _answered(call, before, call.body), **call.changed()}
    status = before["status"] if before["status"] == "COMPLETED" else "IN_PROGRESS"
    return _kept(call, {**record, "status": status})


def _of_status(call: CloudCall, before: Record, status: str) -> Record:
    if status != "COMPLETED":
        return {"status": status, "finalizedDate": None, "questions": {}}
    assessment = _assessment(call, before)
    return {
        "status": status,
        "finalizedDate": before["finalizedDate"] or call.time,
        "questions": {key: label for key, label, _ in questions_of(assessment)},
    }


def _assessment(call: CloudCall, record: Record) -> Record:
    return call.space.get("assessment_formations", record["assessmentName"], parent=CURRENT) or {}


def _answered(call: CloudCall, before: Record, answers: dict[str, Any]) -> Record:
    keys = {key for key, _, _ in questions_of(_assessment(call, before))}
    for name in answers:
        # An error since 2022; so is what is no question of this assessment.
        if name not in keys and name not in SYSTEM:
            raise bad_request("An answer names no question of the assessment", "ASSESSMENT", path=".answers")
    given: Record = {name: value for name, value in answers.items() if name in keys}
    return {**before["answers"], **given, **changed_values(call)}


def _kept(call: CloudCall, record: Record) -> Record:
    call.space.put(RECORDS, record["id"], record, parent=record["patientId"])
    return _seen(call, record)


def _seen(call: CloudCall, record: Record) -> Record:
    zone = (call.space.get("patients", record["patientId"]) or {}).get("timezone")
    return {
        **record,
        "localCreatedDate": local(record["createdAt"], zone),
        "localUpdatedDate": local(record["updatedAt"], zone),
        "localFinalizedDate": local(record["finalizedDate"], zone),
    }


def _delete(call: CloudCall) -> Record:
    record = _existing(call)
    call.space.remove(RECORDS, record["id"], parent=record["patientId"])
    return _seen(call, record)


def _list(call: CloudCall) -> Listed:
    call.patient()
    listed = call.listed(call.space.find(RECORDS, parent=call.path["patientId"]))
    items = [_seen(call, record) for record in listed.items]
    return Listed(items, listed.total, listed.position, is_sorted=listed.is_sorted)


HANDLERS: dict[str, Handler] = {
    "listAssessmentRecords": _list,
    "createAssessmentRecord": _create,
    "getAssessmentRecord": lambda call: _seen(call, _existing(call)),
    "replaceAssessmentRecord": _replace,
    "replaceAssessmentAnswers": _replace_answers,
    "deleteAssessmentRecord": _delete,
}
