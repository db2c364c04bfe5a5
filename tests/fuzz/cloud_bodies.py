"""
References in bodies: ids, names and fields that a schema takes as any text, and that have to be there all the same.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

from tests.fuzz.cloud_records import PATIENTS, USERS, Records, Source, source

Body = dict[str, Any]
Path = Mapping[str, str]

_PATIENT = "/patients/{patientId}"
_DOCUMENT = f"{_PATIENT}/document-summary/{{documentSummaryId}}"
_TEMPLATES = source("/formations/current/encounters", "name")
_ASSESSMENTS = source("/formations/current/assessments", "name")
# By the member, or by the one around it and it where the name alone says too little.
_REFERENCES: Mapping[str, Source] = {
    "assessmentName": _ASSESSMENTS,
    "assessmentRecordId": source(f"{_PATIENT}/assessment-records", "content.id"),
    "assignee.id": USERS,
    "careMember.id": USERS,
    "careTeam.id": USERS,
    "goalTemplateName": source("/formations/current/goal-templates", "name"),
    "hostId": USERS,
    "patient.id": PATIENTS,
    "patientId": PATIENTS,
    "pdtRecordId": source("/pdts/pdt-physician", "records.data.id"),
    "phaseName": source("/formations/current/programs", "phases.name"),
    "psmId": USERS,
    "senderId": USERS,
    "sender": PATIENTS,
    "taskIds": source("/tasks", "data.id"),
    "watchers.id": USERS,
}
_OF_OPERATIONS: Mapping[str, Mapping[str, Source]] = {
    "addTaskWatcher": {"id": USERS},
    "createEncounter": {"templateName": _TEMPLATES},
    "updateEncounter": {"templateName": _TEMPLATES},
    "createDocument": {"type": source("/formations/current/document-types", "name")},
    "replaceDocument": {"type": source("/formations/current/document-types", "name")},
    "respondToInvitation": {
        "participantId": source("/calendar/events/{eventId}", "participants.participantId")
    },
    "updatePatients": {"rows.id": PATIENTS},
    "updateCdtRecords": {"rows.id": source(f"{_PATIENT}/cdts/{{cdtName}}", "data.content.id")},
}


def with_references(operation: str, body: Body, path: Path, records: Records) -> Body:
    """*body* with references to what there is, and with new values where each has to be another."""
    references = {**_REFERENCES, **_OF_OPERATIONS.get(operation, {})}
    filled: Body = _filled(body, references, "", path, records)
    if operation in _SPECIAL:
        _SPECIAL[operation](filled, path, records)
    _set_apart(filled)
    for holder in _appointments(filled):
        _set_appointment(holder, path, records)
    return filled


def _filled(value: Any, references: Mapping[str, Source], around: str, path: Path, records: Records) -> Any:
    if isinstance(value, list):
        return [_filled(item, references, around, path, records) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: _member(name, inner, references, around, path, records) for name, inner in value.items()}


def _member(
    name: str, value: Any, references: Mapping[str, Source], around: str, path: Path, records: Records
) -> Any:
    wanted = references.get(f"{around}.{name}" if around else name) or references.get(name)
    if wanted is None:
        return _filled(value, references, name, path, records)
    if isinstance(value, list):
        return [records.one(wanted, path) or item for item in value]
    return (records.one(wanted, path) or value) if isinstance(value, str) else value


def _set_apart(value: Any) -> None:
    """Give each value that has to be unique a number of its own."""
    if isinstance(value, list):
        for item in value:
            _set_apart(item)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in _UNIQUE and isinstance(inner, str):
                value[name] = f"{inner}-{next(_numbers)}"
            else:
                _set_apart(inner)


def _appointments(body: Body) -> list[Body]:
    """The parts of *body* that say when and with whom somebody meets."""
    holders = [body, *(body.get(name) for name in ("currentScheduledAppointment", "calendarEvent"))]
    return [each for each in holders if isinstance(each, dict)]


def _set_appointment(holder: Body, path: Path, records: Records) -> None:
    start, end = holder.get("startDateTime"), holder.get("endDateTime")
    if isinstance(start, str) and isinstance(end, str) and end < start:
        holder.update(startDateTime=end, endDateTime=start)
    for each in holder.get("participants") or ():
        each["participantId"] = records.one(PATIENTS if each["participantRole"] == "patient" else USERS, path)
    if holder.get("participants") and "hostId" in holder:
        holder["participants"].append({"participantId": holder["hostId"], "participantRole": "psm"})


def _record_fields(list_path: str, members: str, design: str) -> Callable[[Body, Path, Records], None]:
    """
    Writes the fields of a record that there is into a body that is a free map, beside what was drawn.

    Args:
        design: path of what says the fields; required ones get a value of their type where no record is.
    """

    def write(body: Body, path: Path, records: Records) -> None:
        found = records.one(source(list_path, members), path)
        for field in records.all(source(design, "fields"), path):
            if (field.get("meta") or {}).get("required"):
                body[field["name"]] = _VALUES.get(field["type"], "1")
        if isinstance(found, dict):
            body.update(
                {name: value for name, value in found.items() if name not in _SYSTEM and value is not None}
            )

    return write


def _known_answers(body: Body, path: Path, records: Records) -> None:
    """Answers to questions that the assessment has, and no others."""
    answers = records.one(source(f"{_PATIENT}/assessment-records/{{assessmentRecordId}}", "answers"), path)
    target = body.get("answers", body)
    drawn = list(target.values())
    target.clear()
    target.update({name: "yes" for name in list(answers or ())[: len(drawn) or 1] if name not in _SYSTEM})


def _replaced_assessment(body: Body, path: Path, records: Records) -> None:
    if "id" in body:
        body["id"] = path.get("assessmentRecordId", body["id"])
    if "answers" in body:
        _known_answers(body, path, records)


def _dictionary_values(body: Body, path: Path, records: Records) -> None:
    """Values of fields that the dictionary has."""
    names = records.all(source("/formations/current/dictionaries/{dictionaryName}", "fields.name"), path)
    for holder in body.get("records", [body]):
        drawn = list(holder["values"].values())
        holder["values"] = dict(zip(names, drawn, strict=False))


def _rows(body: Body, path: Path, records: Records) -> None:
    for row in body["rows"]:
        _cdt_fields(row["jsonBody"], path, records)


def _to_the_patient(body: Body, path: Path, _records: Records) -> None:
    """A message goes to the patient of the address."""
    if "receiver" in body:
        body["receiver"] = path.get("patientId", body["receiver"])


def _templated(body: Body, path: Path, records: Records) -> None:
    """The channel is the one of the template."""
    template = records.one(source("/messaging-templates", ""), path)
    body.update(templateName=template["name"], channel=template["channel"])


def _contact(body: Body, path: Path, records: Records) -> None:
    """Mail and phones are those of the profile record, under the names of its fields."""
    taken = records.all(source(f"{_PATIENT}/contacts", "pdtRecordId"), path)
    physicians = records.all(source("/pdts/pdt-physician", "records.data"), path)
    found = next((each for each in physicians if each["id"] not in taken), physicians[0])
    if "pdtRecordId" in body:
        body["pdtRecordId"] = found["id"]
    for member, named in _REACHED_BY.items():
        part = "mail" if member == "email" else "phone"
        names = [name for name in found["jsonBody"] if part in name]
        if named in body or member in body:
            body[named] = names[0]
        if member in body:
            body[member] = found["jsonBody"][names[0]]


def _same_name(body: Body, path: Path, _records: Records) -> None:
    """A design keeps its name."""
    if "name" in body:
        body["name"] = list(path.values())[-1]


def _new_name(body: Body, _path: Path, _records: Records) -> None:
    body["name"] = f"{body.get('name', 'design')}-{next(_numbers)}"
    for field in body.get("fields", ()):
        field["name"] = field.get("name") or f"field-{next(_numbers)}"


def _new_address(body: Body, _path: Path, _records: Records) -> None:
    body["email"] = f"{next(_numbers)}@example.org"


def _encounter(body: Body, _path: Path, records: Records) -> None:
    """Appointments have a host and times; and there is no event that an encounter could take over."""
    body.pop("calendarEventId", None)
    for name in ("currentScheduledAppointment", "calendarEvent"):
        if name in body:
            times = dict.fromkeys(("startDateTime", "endDateTime"), "2026-03-05T15:00:00.000Z")
            body[name] = {**times, "hostId": records.one(USERS, {}), **body[name]}


_numbers = itertools.count()
_UNIQUE = {"externalId", "externalGuid", "mrn", "nric", "username"}
_REACHED_BY = {
    "email": "emailPdtFieldName",
    "phone": "phonePdtFieldName",
    "secondaryPhone": "secondaryPhonePdtFieldName",
}
_SYSTEM = {
    *("id", "created_at", "created_by", "created_by_name", "updated_at", "updated_by", "updated_by_name"),
    *("source_id", "source_name", "source_type"),
}
_DESIGNS = ("AssessmentFormation", "DictionaryFormation", "DocumentType", "EncounterTemplate", "Program")
# By the type of a field.
_VALUES: Mapping[str, Any] = {
    "date": "2026-03-05T00:00:00.000Z",
    "datetime": "2026-03-05T15:00:00.000Z",
    "integer": 1,
    "float": 1,
    "number": 1,
    "boolean": True,
    "checkbox": True,
}
_cdt_fields = _record_fields(
    f"{_PATIENT}/cdts/{{cdtName}}", "data.content.jsonBody", "/formations/current/cdts/{cdtName}"
)
_pdt_fields = _record_fields("/pdts/{pdtName}", "records.data.jsonBody", "/formations/current/pdts/{pdtName}")
_document_fields = _record_fields(
    f"{_DOCUMENT}/{{documentTypeName}}", "jsonBody", "/formations/current/document-types/{documentTypeName}"
)
_SPECIAL: Mapping[str, Callable[[Body, Path, Records], None]] = {
    "createCdtRecord": _cdt_fields,
    "updateCdtRecord": _cdt_fields,
    "updateCdtRecords": _rows,
    "createProfileRecord": _pdt_fields,
    "updateProfileRecord": _pdt_fields,
    "replaceAssessmentAnswers": _known_answers,
    "replaceAssessmentRecord": _replaced_assessment,
    "createDocumentRecord": _document_fields,
    "replaceDocumentRecord": _document_fields,
    "createDictionaryRecords": _dictionary_values,
    "replaceDictionaryRecords": _dictionary_values,
    "replaceDictionaryRecord": _dictionary_values,
    "createContact": _contact,
    "updateContact": _contact,
    "createEncounter": _encounter,
    "updateEncounter": _encounter,
    **{f"create{design}": _new_name for design in _DESIGNS},
    **{f"replace{design}": _same_name for design in _DESIGNS},
    "createUser": _new_address,
    "replaceUser": _new_address,
    "createSms": _to_the_patient,
    "createEmail": _to_the_patient,
    "createCommunication": _templated,
}
