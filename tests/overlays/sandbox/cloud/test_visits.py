"""Encounters, their events and parts, assessment records and patient programs: what follows from what."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox


def refused(answer: httpx.Response, status: int = 400) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    return dict(answer.json()[0])


@pytest.fixture
def patient(api: httpx.Client) -> str:
    return str(api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"}).json()["id"])


@pytest.fixture
def host(api: httpx.Client) -> dict[str, Any]:
    return dict(api.get("/users").json()["data"][0])


@pytest.fixture
def body(patient: str, host: dict[str, Any]) -> dict[str, Any]:
    appointment = {
        "eventType": "ENCOUNTER",
        "startDateTime": "2026-03-04T17:30:00.000Z",
        "endDateTime": "2026-03-04T18:00:00.000Z",
        "hostId": host["id"],
        "participants": [
            {"participantId": host["id"], "participantRole": "psm"},
            {"participantId": patient, "participantRole": "patient"},
        ],
    }
    return {
        "title": "Follow-up",
        "templateName": "etmp-follow-up",
        "currentScheduledAppointment": appointment,
    }


@pytest.fixture
def encounter(api: httpx.Client, patient: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = api.post(f"/patients/{patient}/encounters", json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def test_an_encounter_brings_its_event(
    api: httpx.Client, encounter: dict[str, Any], host: dict[str, Any]
) -> None:
    """The same event twice, with local times of the host, and to be found in the calendar."""
    content = encounter["jsonBody"]
    event = api.get(f"/calendar/events/{content['calendarEventId']}").json()

    assert (encounter["cdtName"], content["status"], content["ownerUserId"]) == (
        "__encounter__",
        "DRAFT",
        host["id"],
    )
    assert content["calendarEvent"] == content["currentScheduledAppointment"] == event
    assert (event["duration"], event["eventType"]) == (1800, "ENCOUNTER")
    assert content["localCalendarEventStartDatetime"] == "2026-03-04T09:30:00.000-08:00"
    assert {each["firstName"] for each in event["participants"]} == {host["firstName"], "Grace"}


def test_a_template_brings_its_parts(api: httpx.Client, patient: str, encounter: dict[str, Any]) -> None:
    """Links to its assessments and an empty disposition are there at once, and a full encounter has all of it."""
    template = api.get("/formations/current/encounters/etmp-follow-up").json()
    url = f"/patients/{patient}/encounters/{encounter['id']}"

    links = api.get(f"{url}/assessments").json()
    disposition = api.get(f"{url}/disposition").json()
    full = api.get(f"/patients/{patient}/full-encounters/{encounter['id']}").json()

    assert encounter["jsonBody"]["templateTitle"] == template["title"]
    assert [each["jsonBody"]["assessmentName"] for each in links] == template["assessmentNames"]
    assert all(each["jsonBody"]["fromTemplate"] for each in links)
    assert disposition["id"] == encounter["jsonBody"]["dispositionId"]
    assert disposition["jsonBody"]["source_id"] == encounter["id"]
    assert (full["encounter"], full["disposition"], full["assessmentLinks"]) == (
        encounter,
        disposition,
        links,
    )
    assert "applicationAccess" not in full["userRelatedToCalendarEvent"]


def test_the_list_of_a_user_is_brief(
    api: httpx.Client, encounter: dict[str, Any], host: dict[str, Any]
) -> None:
    """No type, no system fields, and the patient's name."""
    found = api.get(f"/users/{host['id']}/encounters", params={"size": 1000}).json()["data"]
    (brief,) = [each for each in found if each["id"] == encounter["id"]]

    assert (brief["cdtId"], brief["cdtName"], brief["version"]) == (None, None, None)
    assert brief["jsonBody"]["patientInfo"]["firstName"] == "Grace"
    assert "created_at" not in brief["jsonBody"]


def test_an_encounter_moves_to_another_host(
    api: httpx.Client, patient: str, encounter: dict[str, Any]
) -> None:
    """The event moves along."""
    other = api.get("/users").json()["data"][1]["id"]
    url = f"/patients/{patient}/encounters/{encounter['id']}"

    moved = api.patch(url, json={"status": "OPEN", "currentScheduledAppointment": {"hostId": other}}).json()

    assert (moved["jsonBody"]["status"], moved["jsonBody"]["ownerUserId"]) == ("OPEN", other)
    assert moved["jsonBody"]["calendarEvent"]["hostId"] == other
    refused(api.patch(url, json={"startDateTime": "2026-03-04T17:30:00.000Z"}))


def test_a_deleted_encounter_is_gone_with_its_event(
    api: httpx.Client, patient: str, encounter: dict[str, Any]
) -> None:
    """200 without a body, then the recorded 404."""
    url = f"/patients/{patient}/encounters/{encounter['id']}"

    deleted = api.delete(url)

    assert (deleted.status_code, deleted.content) == (200, b"")
    assert refused(api.get(url), 404)["errorCode"] == "DT_RECORD_NOT_FOUND"
    assert api.get(f"/calendar/events/{encounter['jsonBody']['calendarEventId']}").status_code == 404


def test_an_assessment_goes_from_new_to_completed(api: httpx.Client, patient: str) -> None:
    """Answers open it, completion ends it and fills in the questions."""
    url = f"/patients/{patient}/assessment-records"
    new = api.post(url, json={"assessmentName": "asm-intake"}).json()
    key = next(name for name in new["answers"] if "__" in name)

    opened = api.put(f"{url}/{new['id']}/answers", json={key: "yes"}).json()
    done = api.put(f"{url}/{new['id']}", json={**opened, "status": "COMPLETED"}).json()

    assert (new["status"], new["questions"], new["answers"][key]) == ("NEW", {}, None)
    assert (opened["status"], opened["answers"][key]) == ("IN_PROGRESS", "yes")
    assert (done["status"], done["answers"][key]) == ("COMPLETED", "yes")
    assert done["finalizedDate"] is not None
    assert key in done["questions"]
    refused(api.put(f"{url}/{new['id']}/answers", json={key.upper(): "yes"}))
    assert api.delete(f"{url}/{new['id']}").status_code == 200
    entry = refused(api.get(f"{url}/{new['id']}"), 404)
    assert set(entry["details"]) == {"recordId", "patientId"}


def test_a_patient_goes_through_a_program(api: httpx.Client, patient: str) -> None:
    """Each phase is added to the path; an unassigned program is listed with nulls."""
    url = f"/patients/{patient}/programs"
    before = api.get(url).json()["data"]
    program = before[0]["programName"]
    phases = api.get(f"/formations/current/programs/{program}").json()["phases"]

    begun = api.patch(f"{url}/{program}", json={"assigned": True}).json()
    moved = api.patch(f"{url}/{program}", json={"phaseName": phases[-1]["name"]}).json()

    assert (before[0]["assigned"], before[0]["id"], before[0]["currentPhase"]) == (False, None, None)
    assert (begun["assigned"], begun["status"]) == (True, "IN_PROGRESS")
    assert [each["name"] for each in moved["pathHistory"]] == [phases[0]["name"], phases[-1]["name"]]
    assert moved["currentPhase"] == moved["pathHistory"][-1]
    assert api.get(f"{url}/current/{program}").json()["id"] == begun["id"]
    assert api.get(f"{url}/history/{begun['id']}").json() == moved
    assert api.delete(f"{url}/{begun['id']}").status_code == 200
    by_name = refused(api.get(f"{url}/current/{program}"), 404)
    assert by_name["details"] == {"programName": program, "patientId": patient, "notStatus": "FINISHED"}
    assert set(refused(api.get(f"{url}/history/{begun['id']}"), 404)["details"]) == {"id", "patientId"}


def test_a_deleted_event_is_still_there(api: httpx.Client, encounter: dict[str, Any]) -> None:
    """204, and a GET answers with the event, cancelled."""
    url = f"/calendar/events/{encounter['jsonBody']['calendarEventId']}"

    deleted = api.delete(url)

    assert (deleted.status_code, deleted.content) == (204, b"")
    assert api.get(url).json()["eventStatus"] == "CANCELLED"


def test_schedules_follow_from_hours_and_events(
    api: httpx.Client, encounter: dict[str, Any], host: dict[str, Any]
) -> None:
    """A day's window for a day in the hours, and the events that lie in it."""
    query = {"psmIds": host["id"], "from": "2026-03-04T00:00:00.000Z", "to": "2026-03-04T23:00:00.000Z"}
    (schedule,) = api.get("/calendar/psm-schedules", params=query).json()
    (hours,) = api.get("/calendar/work-hours", params=query).json()

    assert [each["id"] for each in schedule["events"]] == [encounter["jsonBody"]["calendarEventId"]]
    assert len(schedule["workHours"]) == 1
    assert hours["psmId"] == host["id"]


def test_what_was_done_is_in_the_trail(sandbox: Sandbox, api: httpx.Client, patient: str) -> None:
    """Who, what, where and when, for the tenant as a whole."""
    base = f"{sandbox.cloud_api}/{sandbox.cloud.tenant}"
    query = {"patientId": patient, "entity": "PATIENT"}

    (event,) = api.get(f"{base}/admin/audit-data", params=query).json()["data"]

    assert (event["eventSubtype"], event["instance"]) == ("PATIENT_CREATED", "sandbox")
    assert event["subjectActor"] == "API_CLIENT"
    assert event["record"]["id"] == patient
