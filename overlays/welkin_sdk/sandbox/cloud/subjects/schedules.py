"""
Working hours, and the schedules and summaries that follow from them and from the events.

A psm is a user; who has no hours is left out of the list of hours.
Source: Cloud API, "Calendar".
"""

from __future__ import annotations

from datetime import timedelta

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.subjects.calendar import EVENTS, overlaps, seen
from welkin_sdk.sandbox.cloud.times import day, local, normal
from welkin_sdk.sandbox.core.clock import parse_timestamp

HOURS = "work_hours"
_SHOWN = (
    *("id", "eventTitle", "eventType", "eventColor", "allDayEvent", "startDateTime", "endDateTime"),
    *("localStartDateTime", "localEndDateTime"),
)


def _psm_ids(call: CloudCall) -> list[str]:
    wanted = call.query.get("psmIds")
    users = [user["id"] for user in call.space.of_tenant().find("users")]
    return [id for id in users if wanted is None or id in wanted]


def _hours_of(call: CloudCall, psm_id: str) -> list[Record]:
    zone = call.query.get("viewerTimezone") or (call.space.of_tenant().get("users", psm_id) or {}).get(
        "timezone"
    )
    return [
        {
            **detail,
            "localStartDateTime": local(detail["startDateTime"], zone),
            "localEndDateTime": local(detail["endDateTime"], zone),
        }
        for detail in call.space.find(HOURS, parent=psm_id)
    ]


def _list_hours(call: CloudCall) -> Listed:
    found = [{"psmId": id, "details": _hours_of(call, id)} for id in _psm_ids(call)]
    return call.listed(each for each in found if each["details"])


def _detail(call: CloudCall, id: str) -> Record:
    days = call.body.get("daysInfo") or []
    stamps = {
        name: value for name, value in call.stamps().items() if not name.endswith("Name") and name != "id"
    }
    detail = {
        "workHoursId": id,
        "name": None,
        "type": "WORKING_HOURS",
        "ruleType": "DEFAULT",
        "startDateTime": normal(call.body["startDateTime"]),
        "endDateTime": normal(call.body.get("endDateTime")),
        **stamps,
        "daysInfo": [{"daysInfoId": call.new_id(), **each} for each in days],
    }
    given: Record = {
        name: call.body[name] for name in ("name", "type", "ruleType", "encounters") if name in call.body
    }
    return {**detail, **given}


def _create_hours(call: CloudCall) -> Record:
    psm_id = call.body["psmId"]
    if call.space.of_tenant().get("users", psm_id) is None:
        raise bad_request("psmId names no user", "CALENDAR", path=".psmId")
    id = call.new_id()
    call.space.put(HOURS, id, _detail(call, id), parent=psm_id)
    return {"psmId": psm_id, "details": _hours_of(call, psm_id)}


def _replace_hours(call: CloudCall) -> Record:
    id = call.path["workHoursId"]
    psm_id = call.space.parent_of(HOURS, id)
    if psm_id is None:
        raise not_found("WORK_HOURS_NOT_FOUND", "CALENDAR", id=id)
    before = call.space.get(HOURS, id, parent=psm_id) or {}
    made = {name: before[name] for name in ("createdAt", "createdBy")}
    call.space.put(HOURS, id, {**_detail(call, id), **made}, parent=psm_id)
    return {"psmId": psm_id, "details": _hours_of(call, psm_id)}


def _events_of(call: CloudCall, psm_id: str) -> list[Record]:
    within = overlaps(call.query.get("from"), call.query.get("to"))
    includes_cancelled = bool(call.query.get("includeCancelled"))
    return [
        seen(call, event)
        for event in call.space.find(EVENTS)
        if within(event)
        and (includes_cancelled or event["eventStatus"] != "CANCELLED")
        and any(each["participantId"] == psm_id for each in event["participants"])
    ]


def _schedules(call: CloudCall) -> Listed:
    return call.listed(
        {
            "psmId": id,
            "workHours": _windows(call, id),
            "events": [_shown(event) for event in _events_of(call, id)],
        }
        for id in _psm_ids(call)
    )


def _shown(event: Record) -> Record:
    return {
        **{name: event[name] for name in _SHOWN},
        "eventId": event["id"],
        "participants": event["participants"],
    }


def _windows(call: CloudCall, psm_id: str) -> list[Record]:
    """The hours of each day from `from` to `to`, at most a year of them."""
    start, end = day(call.query.get("from")), day(call.query.get("to"))
    if start is None or end is None:
        return []
    details = _hours_of(call, psm_id)
    found: list[Record] = []
    for number in range(min((end - start).days + 1, 366)):
        date = start + timedelta(days=number)
        found += [
            _window(date.date().isoformat(), info)
            for detail in details
            for info in detail["daysInfo"]
            if info["day"] == date.isoweekday() and info.get("startTime") and _holds(detail, date.isoformat())
        ]
    return found


def _holds(detail: Record, date: str) -> bool:
    instant = parse_timestamp(date) or 0
    start, end = (day(detail[name]) for name in ("startDateTime", "endDateTime"))
    first = parse_timestamp(start.isoformat()) if start else None
    last = parse_timestamp(end.isoformat()) if end else None
    return (first is None or first <= instant) and (last is None or instant <= last)


def _window(date: str, info: Record) -> Record:
    start, end = (f"{date}T{info[name]}.000Z" for name in ("startTime", "endTime"))
    return {
        "startDateTime": start,
        "endDateTime": end,
        "localStartDateTime": local(start, None),
        "localEndDateTime": local(end, None),
    }


def _summary(call: CloudCall) -> Record:
    return {
        "startDateTime": normal(call.query.get("from")),
        "endDateTime": normal(call.query.get("to")),
        "summary": [_summed(call, id) for id in _psm_ids(call)],
    }


def _summed(call: CloudCall, psm_id: str) -> Record:
    events = _events_of(call, psm_id)
    past = [event for event in events if (parse_timestamp(event["endDateTime"]) or 0) <= call.now]
    counts: dict[str, int] = {}
    for event in events:
        status = event["eventStatus"] or "SCHEDULED"
        counts[status] = counts.get(status, 0) + 1
    hours = sum(event["duration"] for event in events) / 3600
    working = sum(_length(window) for window in _windows(call, psm_id))
    return {
        "psmId": psm_id,
        "totalCreatedEvents": len(events),
        "totalOccurredEvents": len(past),
        "totalFutureEvents": len(events) - len(past),
        "eventStatusCount": counts,
        "totalWorkingHours": f"{working:.2f}",
        "totalEventHours": f"{hours:.2f}",
        "occupancy": f"{100 * hours / working if working else 0:.2f}",
    }


def _length(window: Record) -> float:
    start, end = (parse_timestamp(window[name]) or 0 for name in ("startDateTime", "endDateTime"))
    return (end - start) / 3_600_000_000


HANDLERS: dict[str, Handler] = {
    "getEventSummary": _summary,
    "listSchedules": _schedules,
    "listAvailableSchedules": _schedules,
    "listFullSchedules": _schedules,
    "listWorkHours": _list_hours,
    "createWorkHours": _create_hours,
    "replaceWorkHours": _replace_hours,
}
