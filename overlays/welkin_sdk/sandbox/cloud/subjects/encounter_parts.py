"""
What belongs to an encounter: links to assessments, comments, and the one disposition.

Source: Cloud API, "Encounters".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, no_record
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.cdt_records import changed_record, new_record
from welkin_sdk.sandbox.cloud.subjects.fields import accepted_values, empty_values
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT, DISPOSITION

ENCOUNTERS = "encounters"
LINKS = "encounter_assessments"
COMMENTS = "encounter_comments"
DISPOSITIONS = "encounter_dispositions"
_LINK_TYPE = "__encounter_assessment__"


def add_link(
    call: CloudCall, patient_id: str, encounter_id: str, assessment_name: str, *, from_template: bool
) -> Record:
    """A new link to an assessment, without a record of it yet."""
    assessment = call.space.get("assessment_formations", assessment_name, parent=CURRENT)
    if assessment is None and not from_template:
        raise bad_request("No such assessment", "ASSESSMENT", path=".assessmentName")
    values = {
        "assessmentName": assessment_name,
        "assessmentTitle": (assessment or {}).get("title") or assessment_name,
        "assessmentRecordId": None,
        "fromTemplate": from_template,
        "relation": "ASSESSMENT",
    }
    source = ("ENCOUNTER", "__encounter__", encounter_id)
    record = new_record(call, patient_id, _LINK_TYPE, values, source=source)
    call.space.put(LINKS, record["id"], record, parent=f"{patient_id}/{encounter_id}")
    return record


def new_disposition(call: CloudCall, patient_id: str, encounter_id: str) -> Record:
    """The empty disposition of a new encounter."""
    source = ("ENCOUNTER", "__encounter__", encounter_id)
    values = empty_values(_disposition_fields(call))
    record = new_record(call, patient_id, DISPOSITION, values, source=source)
    call.space.put(DISPOSITIONS, encounter_id, record, parent=patient_id)
    return record


def parts(call: CloudCall, encounter: Record) -> Record:
    """The parts of an encounter, as a full encounter has them."""
    patient_id, id = encounter["patientId"], encounter["id"]
    return {
        "disposition": call.space.get(DISPOSITIONS, id, parent=patient_id),
        "assessmentLinks": call.space.find(LINKS, parent=f"{patient_id}/{id}"),
        "comments": call.space.find(COMMENTS, parent=f"{patient_id}/{id}"),
    }


def clear_parts(call: CloudCall, encounter: Record) -> None:
    """Be without the parts of an encounter."""
    call.space.clear_below(f"{encounter['patientId']}/{encounter['id']}")
    call.space.remove(DISPOSITIONS, encounter["id"], parent=encounter["patientId"])


def _parent(call: CloudCall) -> str:
    call.patient()
    patient_id, encounter_id = call.path["patientId"], call.path["encounterId"]
    if call.space.get(ENCOUNTERS, encounter_id, parent=patient_id) is None:
        raise no_record()
    return f"{patient_id}/{encounter_id}"


def _list_links(call: CloudCall) -> Listed:
    return call.page_of(LINKS, parent=_parent(call))


def _link(call: CloudCall) -> Record:
    record = call.space.get(LINKS, call.path["assessmentLinkId"], parent=_parent(call))
    if record is None:
        raise no_record()
    return record


def _create_link(call: CloudCall) -> Record:
    parent = _parent(call)
    patient_id, encounter_id = call.path["patientId"], call.path["encounterId"]
    _refuse_second(call, parent, call.body["assessmentName"])
    link = add_link(call, patient_id, encounter_id, call.body["assessmentName"], from_template=False)
    return _linked(call, link) if call.body.get("assessmentRecordId") else link


def _refuse_second(call: CloudCall, parent: str, name: str) -> None:
    for link in call.space.find(LINKS, parent=parent):
        record_id = link["jsonBody"]["assessmentRecordId"]
        record = call.space.get("assessment_records", record_id, parent=None) if record_id else None
        if link["jsonBody"]["assessmentName"] == name and record and record["status"] == "IN_PROGRESS":
            raise bad_request(
                "The encounter has this assessment in progress", "ASSESSMENT", path=".assessmentName"
            )


def _update_link(call: CloudCall) -> Record:
    return _linked(call, _link(call))


def _linked(call: CloudCall, link: Record) -> Record:
    """*link* with the record that the request names."""
    id = call.body.get("assessmentRecordId")
    if id is not None and call.space.get("assessment_records", id, parent=link["patientId"]) is None:
        raise bad_request("No such assessment record", "ASSESSMENT", path=".assessmentRecordId")
    record = changed_record(call, link, {"assessmentRecordId": id})
    call.space.put(LINKS, record["id"], record, parent=_parent(call))
    return record


def _delete_link(call: CloudCall) -> None:
    call.space.remove(LINKS, _link(call)["id"], parent=_parent(call))


def _disposition_fields(call: CloudCall) -> list[Record]:
    definition = call.space.get("encounter_disposition_formations", DISPOSITION, parent=CURRENT)
    return (definition or {}).get("fields") or []


def _disposition(call: CloudCall) -> Record:
    _parent(call)
    record = call.space.get(DISPOSITIONS, call.path["encounterId"], parent=call.path["patientId"])
    if record is None:
        raise no_record()
    return record


def _update_disposition(call: CloudCall) -> Record:
    before = _disposition(call)
    values = accepted_values(_disposition_fields(call), call.body, before=before["jsonBody"])
    record = changed_record(call, before, values)
    call.space.put(DISPOSITIONS, call.path["encounterId"], record, parent=call.path["patientId"])
    return record


HANDLERS: dict[str, Handler] = {
    "listEncounterAssessments": _list_links,
    "createEncounterAssessment": _create_link,
    "getEncounterAssessment": _link,
    "updateEncounterAssessment": _update_link,
    "deleteEncounterAssessment": _delete_link,
    "getEncounterDisposition": _disposition,
    "updateEncounterDisposition": _update_disposition,
}
