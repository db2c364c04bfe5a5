"""
Calendar events with their participants, whose names are read anew each time, and what follows from them.

Source: Cloud API, "Calendar".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, any_of, equals
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.times import local, normal, seconds_between
from welkin_sdk.sandbox.core.clock import parse_timestamp

EVENTS = "calendar_events"
_MEMBERS = (
    *("eventTitle", "eventDescription", "startDateTime", "endDateTime", "eventType", "eventStatus"),
    *("eventMode", "eventColor", "externalId", "hostId", "additionalInfo", "allDayEvent"),
)
_TIMES = ("startDateTime", "endDateTime")


def new_event(call: CloudCall, wanted: Record, **values: Any) -> Record:
    """A new event, kept, as *wanted* says it; its host is among the participants then."""
    stamps = {name: value for name, value in call.stamps().items() if not name.endswith("Name")}
    record: Record = {
        **dict.fromkeys(_MEMBERS),
        "allDayEvent": False,
        "timezone": None,
        **_values(wanted),
        **stamps,
        "externalIdUpdatedAt": call.time,
        **values,
    }
    record["participants"] = _participants(call, record["hostId"], wanted.get("participants") or [])
    return keep_event(call, record)


def keep_event(call: CloudCall, record: Record) -> Record:
    """Keep *record*, checked; its duration follows from its times."""
    start, end = (parse_timestamp(record[name] or "") for name in _TIMES)
    if start is None or end is None or end < start:
        raise bad_request("An event ends after its start", "CALENDAR", path=".endDateTime")
    record = {**record, "duration": seconds_between(record["startDateTime"], record["endDateTime"])}
    call.space.put(EVENTS, record["id"], record)
    return record


def event_of(call: CloudCall, id: str | None) -> Record | None:
    """The event with this id as an answer shows it; None if there is none."""
    record = call.space.get(EVENTS, id) if id else None
    return seen(call, record) if record else None


def seen(call: CloudCall, record: Record) -> Record:
    """*record* with its local times and with what is known of the participants now."""
    host = call.space.of_tenant().get("users", record["hostId"]) or {}
    zone = call.query.get("viewerTimezone") or record.get("timezone") or host.get("timezone")
    return {
        **record,
        "localStartDateTime": local(record["startDateTime"], zone),
        "localEndDateTime": local(record["endDateTime"], zone),
        "timezone": record.get("timezone") or host.get("timezone"),
        "participants": [{**_person(call, each), **each} for each in record["participants"]],
    }


def _person(call: CloudCall, participant: Record) -> Record:
    is_patient = participant["participantRole"] == "patient"
    space = call.space if is_patient else call.space.of_tenant()
    person = space.get("patients" if is_patient else "users", participant["participantId"])
    names = ("timezone", "email", "phone", "gender", "birthDate")
    known = person or {}
    return {
        **{name: known.get(name) for name in names},
        "firstName": known.get("firstName") or "",
        "lastName": known.get("lastName") or "",
        "deleted": person is None,
        "hasAccess": person is not None,
        "enabled": None if is_patient else known.get("enabled", False),
    }


def _participants(call: CloudCall, host_id: str, wanted: list[Record]) -> list[Record]:
    by_id = {each["participantId"]: each for each in wanted}
    if host_id not in by_id:
        raise bad_request("The host is one of the participants", "CALENDAR", path=".participants")
    found = [
        {
            "id": call.new_id(),
            "participantId": id,
            "participantRole": each.get("participantRole") or "psm",
            "participationStatus": each.get("participationStatus") or "",
            "attended": bool(each.get("attended")),
        }
        for id, each in by_id.items()
    ]
    if any(_person(call, each)["deleted"] for each in found):
        raise bad_request("A participant is neither user nor patient", "CALENDAR", path=".participants")
    return found


def _values(body: Record) -> Record:
    values = {name: body[name] for name in _MEMBERS if name in body}
    # The document knows this member of answers alone: of an event that is sent back as it was read, it is true or false.
    if not isinstance(values.get("allDayEvent", True), bool):
        del values["allDayEvent"]
    return {name: normal(value) if name in _TIMES else value for name, value in values.items()}


def _refuse_duplicate(call: CloudCall, record: Record) -> None:
    known = call.space.having(EVENTS, "externalId", record["externalId"]) if record.get("externalId") else ()
    if any(other["id"] != record["id"] for other in known):
        raise bad_request("Another event has this external id", "CALENDAR", path=".externalId")


def _create(call: CloudCall) -> Record:
    if call.body.get("eventType") == "ENCOUNTER":
        raise bad_request("An event of an encounter is made by its encounter", "CALENDAR", path=".eventType")
    _refuse_duplicate(call, {**call.body, "id": ""})
    return seen(call, new_event(call, call.body))


def _existing(call: CloudCall) -> Record:
    wanted = call.path["eventId"]
    if call.query.get("type") == "EXTERNAL_ID":
        record = next(iter(call.space.having(EVENTS, "externalId", wanted)), None)
    else:
        record = call.space.get(EVENTS, wanted)
    if record is None:
        raise not_found("CALENDAR_EVENT_NOT_FOUND", "CALENDAR", id=wanted)
    return record


def _update(call: CloudCall) -> Record:
    return _changed(call, _existing(call))


def _replace(call: CloudCall) -> Record:
    before = _existing(call)
    cleared = dict.fromkeys(name for name in _MEMBERS if name not in {*_TIMES, "hostId", "allDayEvent"})
    return _changed(call, {**before, **cleared, "eventType": before["eventType"]})


def _changed(call: CloudCall, before: Record) -> Record:
    stamps = {name: value for name, value in call.changed().items() if not name.endswith("Name")}
    record = {**before, **_values(call.body), **stamps}
    _refuse_duplicate(call, record)
    if record.get("externalId") != before.get("externalId"):
        record["externalIdUpdatedAt"] = call.time
    if isinstance(call.body.get("participants"), list):
        record["participants"] = _participants(call, record["hostId"], call.body["participants"])
    return seen(call, keep_event(call, record))


def _delete(call: CloudCall) -> Record:
    if call.behaviour.deletes is not None:
        gone = _existing(call)
        call.space.remove(EVENTS, gone["id"])
        return seen(call, gone)
    # Recorded: an event that was deleted is still there, cancelled.
    stamps = {name: value for name, value in call.changed().items() if not name.endswith("Name")}
    record = {**_existing(call), "eventStatus": "CANCELLED", **stamps}
    call.space.put(EVENTS, record["id"], record)
    return seen(call, record)


def _respond(call: CloudCall) -> Record:
    record, wanted = _existing(call), call.body["participantId"]
    for participant in record["participants"]:
        if participant["participantId"] == wanted:
            participant["participationStatus"] = call.body["participationStatus"]
            call.space.put(EVENTS, record["id"], record)
            return seen(call, record)
    raise bad_request("Nobody with this id takes part", "CALENDAR", path=".participantId")


def overlaps(start: str | None, end: str | None) -> Predicate:
    """The event has a part in the time from *start* to *end*."""
    first, last = (parse_timestamp(text) if text else None for text in (start, end))

    def holds(event: Record) -> bool:
        begins, ends = (parse_timestamp(event[name]) or 0 for name in _TIMES)
        return (last is None or begins < last) and (first is None or ends >= first)

    return holds


def _list(call: CloudCall) -> Listed:
    query = call.query
    where: list[Predicate] = [overlaps(query.get("from"), query.get("to"))]
    if not query.get("includeCancelled"):
        where.append(lambda event: event["eventStatus"] != "CANCELLED")
    if query.get("participantIds"):
        where.append(any_of("participants", "participantId", query["participantIds"]))
    if "eventType" in query:
        where.append(equals("eventType", query["eventType"]))
    if query.get("excludeAssignedToEncounterEvents"):
        where.append(lambda event: _encounter_of(call, event) is None)
    listed = call.listed(call.space.find(EVENTS), where=where)
    items = [seen(call, event) for event in listed.items]
    if query.get("includeEncounterInfo"):
        items = [_with_encounter(call, event) for event in items]
    return Listed(items, listed.total, listed.position, is_sorted=listed.is_sorted)


def _encounter_of(call: CloudCall, event: Record) -> Record | None:
    found = call.space.having("encounters", "jsonBody.calendarEventId", event["id"], parent=None)
    return found[-1] if found else None


def _with_encounter(call: CloudCall, event: Record) -> Record:
    encounter = _encounter_of(call, event)
    if encounter is None:
        return event
    body = encounter["jsonBody"]
    info = {"id": encounter["id"], "encounterId": encounter["id"], "patientId": encounter.get("patientId")}
    return {**event, "encounterInfo": {**info, "title": body.get("title"), "status": body.get("status")}}


HANDLERS: dict[str, Handler] = {
    "listCalendarEvents": _list,
    "createCalendarEvent": _create,
    "getCalendarEvent": lambda call: seen(call, _existing(call)),
    "updateCalendarEvent": _update,
    "replaceCalendarEvent": _replace,
    "deleteCalendarEvent": _delete,
    "respondToInvitation": _respond,
}
