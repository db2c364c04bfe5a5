"""
Encounters: created with their calendar event and, from a template, with assessment links and disposition at once.

What follows from other records (the event, local times, names) is put in when an encounter is read.
Source: Cloud API, "Encounters" and "Synchronous or not".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, no_record, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, equals
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.calendar import event_of, keep_event, new_event
from welkin_sdk.sandbox.cloud.subjects.cdt_records import changed_record, new_record
from welkin_sdk.sandbox.cloud.subjects.encounter_parts import (
    ENCOUNTERS,
    add_link,
    clear_parts,
    new_disposition,
    parts,
)
from welkin_sdk.sandbox.cloud.subjects.fields import SYSTEM
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT
from welkin_sdk.sandbox.cloud.times import local, normal

_TYPE = "__encounter__"
_EMPTY: Record = {
    "title": "",
    "description": "",
    "instruction": "",
    "status": "DRAFT",
    "type": "",
    "templateName": None,
    "templateTitle": None,
    "notes": None,
    "activeUserId": None,
    "activeUserName": None,
    "startDatetime": None,
    "endDatetime": None,
    "calendarEventId": None,
}
_WRITTEN = ("title", "description", "notes", "status", "location", "responsibleParty", "visitServices")
_APPOINTMENTS = ("currentScheduledAppointment", "calendarEvent")


def _create(call: CloudCall) -> Record:
    patient, body = call.patient(), call.body
    template = _template(call, body.get("templateName"))
    values = {**_EMPTY, **_from_template(template), **_written(body)}
    event = _appointment(call, patient["id"], values["title"], template)
    values["calendarEventId"] = event["id"] if event else None
    values["ownerUserId"] = event["hostId"] if event else call.actor.id
    record = new_record(call, patient["id"], _TYPE, values)
    disposition = new_disposition(call, patient["id"], record["id"])
    record["jsonBody"]["dispositionId"] = disposition["id"]
    call.space.put(ENCOUNTERS, record["id"], record, parent=patient["id"])
    for name in template.get("assessmentNames") or () if template else ():
        add_link(call, patient["id"], record["id"], name, from_template=True)
    return seen(call, record)


def _template(call: CloudCall, name: str | None) -> Record | None:
    if name is None:
        return None
    template = call.space.get("encounter_templates", name, parent=CURRENT)
    if template is None:
        raise bad_request("No such encounter template", "ENCOUNTER", path=".templateName")
    return template


def _from_template(template: Record | None) -> Record:
    if template is None:
        return {}
    return {
        "title": template.get("title") or "",
        "description": template.get("encounterDescription") or "",
        "instruction": template.get("encounterInstruction") or "",
        "type": template["name"],
        "templateName": template["name"],
        "templateTitle": template.get("title"),
    }


def _written(body: Record) -> Record:
    return {name: body[name] for name in _WRITTEN if name in body}


def _appointment(call: CloudCall, patient_id: str, title: str, template: Record | None) -> Record | None:
    """The event of a new encounter: made now, or one that exists and belongs to no other."""
    wanted = next((call.body[name] for name in _APPOINTMENTS if call.body.get(name)), None)
    if wanted is None:
        return _existing_event(call, call.body.get("calendarEventId"))
    missing = [name for name in ("startDateTime", "endDateTime", "hostId") if not wanted.get(name)]
    if missing:
        raise bad_request(f"An appointment needs {missing[0]}", "ENCOUNTER", path=f".{missing[0]}")
    host = {"participantId": wanted["hostId"], "participantRole": "psm"}
    patient = {"participantId": patient_id, "participantRole": "patient"}
    wanted = {**wanted, "participants": wanted.get("participants") or [host, patient]}
    values: Record = {"eventType": "ENCOUNTER", "eventStatus": "SCHEDULED"}
    values["eventTitle"] = wanted.get("eventTitle") or title
    if template:
        values["eventColor"] = template.get("encounterColor")
        values["eventMode"] = wanted.get("eventMode") or template.get("deliveryMethod")
    return new_event(call, wanted, **values)


def _existing_event(call: CloudCall, id: str | None) -> Record | None:
    if id is None:
        return None
    event = call.space.get("calendar_events", id)
    if event is None:
        raise bad_request("No such calendar event", "ENCOUNTER", path=".calendarEventId")
    taken = call.space.having(ENCOUNTERS, "jsonBody.calendarEventId", id, parent=None)
    if event["eventType"] != "ENCOUNTER" or taken:
        raise bad_request(
            "The event is of another kind or of an encounter", "ENCOUNTER", path=".calendarEventId"
        )
    return event


def existing(call: CloudCall) -> Record:
    """The encounter of the address."""
    call.patient()
    record = call.space.get(ENCOUNTERS, call.path["encounterId"], parent=call.path["patientId"])
    if record is None:
        raise no_record()
    return record


def seen(call: CloudCall, record: Record) -> Record:
    """*record* with what other records say of it."""
    body = record["jsonBody"]
    event = event_of(call, body.get("calendarEventId"))
    owner = call.space.of_tenant().get("users", body.get("ownerUserId") or "") or {}
    zone = (event or {}).get("timezone") or owner.get("timezone")
    names = " ".join(owner[name] for name in ("firstName", "lastName") if owner.get(name))
    starts_at = event["startDateTime"] if event else None
    whole = {
        **body,
        "ownerUserName": names or owner.get("username") or call.actor.name,
        "calendarEvent": event,
        "currentScheduledAppointment": event,
        "calendarEventStartDatetime": starts_at,
        "localCalendarEventStartDatetime": local(starts_at, zone),
        "localStartDatetime": local(body.get("startDatetime"), zone),
        "localEndDatetime": local(body.get("endDatetime"), zone),
        "local_created_at": local(body.get("created_at"), zone),
        "local_updated_at": local(body.get("updated_at"), zone),
    }
    return {**record, "jsonBody": whole}


def _update(call: CloudCall) -> Record:
    before, body = existing(call), call.body
    values = _written(body)
    if "templateName" in body:
        template = _template(call, body["templateName"]) or {}
        values |= {
            "templateName": template["name"],
            "templateTitle": template.get("title"),
            "type": template["name"],
        }
    if ("startDateTime" in body) != ("endDateTime" in body):
        raise bad_request("startDateTime and endDateTime come together", "ENCOUNTER", path=".startDateTime")
    if "startDateTime" in body:
        times = {"startDatetime": body["startDateTime"], "endDatetime": body["endDateTime"]}
        values |= {name: normal(text) for name, text in times.items()}
    if body.get("calendarEventId") not in {None, before["jsonBody"]["calendarEventId"]}:
        event = _existing_event(call, body["calendarEventId"]) or {}
        values |= {"calendarEventId": event["id"], "ownerUserId": event["hostId"]}
    record = changed_record(call, before, values)
    record = _moved(call, record, body.get("currentScheduledAppointment") or {})
    call.space.put(ENCOUNTERS, record["id"], record, parent=record["patientId"])
    return seen(call, record)


def _moved(call: CloudCall, record: Record, wanted: Record) -> Record:
    """The encounter with another host, whose event it is as well."""
    host_id = wanted.get("hostId")
    event = call.space.get("calendar_events", record["jsonBody"]["calendarEventId"] or "")
    if host_id is None or event is None:
        return record
    if call.space.of_tenant().get("users", host_id) is None:
        raise bad_request("hostId names no user", "ENCOUNTER", path=".currentScheduledAppointment.hostId")
    participants = [
        {**each, "participantId": host_id} if each["participantId"] == event["hostId"] else each
        for each in event["participants"]
        if each["participantId"] != host_id
    ]
    keep_event(call, {**event, "hostId": host_id, "participants": participants})
    return {**record, "jsonBody": {**record["jsonBody"], "ownerUserId": host_id}}


def _delete(call: CloudCall) -> Record:
    record = existing(call)
    shown = seen(call, record)
    clear_parts(call, record)
    event_id = record["jsonBody"]["calendarEventId"]
    if event_id:
        call.space.remove("calendar_events", event_id)
    call.space.remove(ENCOUNTERS, record["id"], parent=record["patientId"])
    return shown


def _full(call: CloudCall, record: Record) -> Record:
    event = event_of(call, record["jsonBody"].get("calendarEventId"))
    user = call.space.of_tenant().get("users", event["hostId"]) if event else None
    # Recorded: the user inside a full encounter is without this one member.
    shown = {name: value for name, value in user.items() if name != "applicationAccess"} if user else None
    return {
        "encounter": seen(call, record),
        **parts(call, record),
        "calendarEvent": event,
        "userRelatedToCalendarEvent": shown,
    }


def _listed(call: CloudCall, records: list[Record], show: Any) -> Listed:
    where: list[Predicate] = []
    if call.query.get("statuses"):
        where.append(equals("jsonBody.status", call.query["statuses"]))
    if call.query.get("onlyWithCalendarEvent"):
        where.append(lambda record: record["jsonBody"].get("calendarEventId") is not None)
    listed = call.listed(records, where=where)
    items = [show(call, record) for record in listed.items]
    return Listed(items, listed.total, listed.position, is_sorted=listed.is_sorted)


def _of_patient(call: CloudCall) -> list[Record]:
    call.patient()
    return call.space.find(ENCOUNTERS, parent=call.path["patientId"])


def _of_user(call: CloudCall) -> list[Record]:
    user_id = call.path["userId"]
    if call.space.of_tenant().get("users", user_id) is None:
        raise not_found("USER_NOT_FOUND", "USER", "User not found")
    team: set[str] = set()
    if call.query.get("withCareTeam"):
        for patient in call.space.find("patients"):
            if any(member["id"] == user_id for member in patient.get("careTeamMembers") or ()):
                team.add(patient["id"])
    if not team:
        return call.space.having(ENCOUNTERS, "jsonBody.ownerUserId", user_id, parent=None)
    return [
        record
        for record in call.space.find(ENCOUNTERS, parent=None)
        if record["jsonBody"].get("ownerUserId") == user_id or record.get("patientId") in team
    ]


def _brief(call: CloudCall, record: Record) -> Record:
    """An encounter as the list of a user's has it: of no type, without system fields, with the patient's name."""
    body = seen(call, record)["jsonBody"]
    patient = call.space.get("patients", record["patientId"]) or {}
    info = {name: patient.get(name) or "" for name in ("firstName", "lastName")}
    shown = {name: value for name, value in body.items() if name not in SYSTEM}
    return {
        **record,
        "cdtId": None,
        "cdtName": None,
        "version": None,
        "jsonBody": {**shown, "patientInfo": {"patientId": record["patientId"], **info}},
    }


HANDLERS: dict[str, Handler] = {
    "listEncounters": lambda call: _listed(call, _of_patient(call), seen),
    "createEncounter": _create,
    "getEncounter": lambda call: seen(call, existing(call)),
    "updateEncounter": _update,
    "deleteEncounter": _delete,
    "listFullEncounters": lambda call: _listed(call, _of_patient(call), _full),
    "getFullEncounter": lambda call: _full(call, existing(call)),
    "listUserEncounters": lambda call: _listed(call, _of_user(call), _brief),
    "listFullUserEncounters": lambda call: _listed(call, _of_user(call), _full),
}
