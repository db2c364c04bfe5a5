"""Events that come back as they were read: taken with their nulls and with what only answers have, but for local times."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests
from tests.recorded import TABLE
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import Sandbox

LOCAL = ("localStartDateTime", "localEndDateTime")
STAMPS = {"updatedAt", "updatedBy", "externalIdUpdatedAt", "participants"}
"""What a write sets anew."""
YEAR = {"from": "2024-01-01T00:00:00.000Z", "to": "2025-01-01T00:00:00.000Z", "size": 100}


def events(api: httpx.Client) -> list[dict[str, Any]]:
    """Every event of the clinic, and one of which nothing is set that need not be."""
    found = api.get("/calendar/events", params=YEAR).json()["content"]
    given = {name: found[0][name] for name in ("startDateTime", "endDateTime", "hostId", "participants")}
    bare = api.post("/calendar/events", json=given).json()
    assert [bare[name] for name in ("eventTitle", "eventType", "eventMode", "externalId")] == [None] * 4
    return [*found, bare]


def as_read(event: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in event.items() if name not in LOCAL}


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_an_event_is_taken_as_it_was_read(method: str, api: httpx.Client) -> None:
    """A client of others sends the whole event: nothing of it changes."""
    for event in events(api):
        answer = api.request(method, f"/calendar/events/{event['id']}", json=as_read(event))

        assert answer.status_code == 200, answer.text
        kept = {name for name in event if answer.json()[name] == event[name]}
        assert set(event) - kept <= STAMPS


def test_an_event_is_created_from_one_that_was_read(api: httpx.Client) -> None:
    """A copy of its own, with the same nulls; what belongs to an encounter is refused as ever."""
    for event in events(api):
        answer = api.post("/calendar/events", json=as_read(event))

        if event["eventType"] == "ENCOUNTER":
            assert answer.status_code == 400
            continue
        assert answer.status_code == 201, answer.text
        copy = answer.json()
        assert copy["id"] != event["id"]
        assert [copy[name] for name in ("eventTitle", "eventMode", "duration")] == [
            event[name] for name in ("eventTitle", "eventMode", "duration")
        ]


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
@pytest.mark.parametrize("name", LOCAL)
def test_a_local_time_is_refused(method: str, name: str, api: httpx.Client) -> None:
    """By name, with whatever value, and nothing is changed."""
    event = events(api)[0]
    address = "/calendar/events" if method == "POST" else f"/calendar/events/{event['id']}"

    for value in (event[name], None, 7):
        answer = api.request(method, address, json={**as_read(event), "eventTitle": "Changed", name: value})

        assert answer.status_code == 400
        assert [entry["details"] for entry in answer.json()] == [{"path": f".{name}"}]
    assert api.get(f"/calendar/events/{event['id']}").json()["eventTitle"] == event["eventTitle"]


def test_what_only_answers_have_cannot_spoil_an_event(api: httpx.Client) -> None:
    """Members that nobody can write are ignored, whatever they are."""
    event = events(api)[0]
    odd = {"allDayEvent": "perhaps", "duration": "long", "timezone": 7, "createdAt": None, "id": 1}

    answer = api.patch(f"/calendar/events/{event['id']}", json=odd)

    assert answer.status_code == 200
    assert {name: answer.json()[name] for name in odd} == {name: event[name] for name in odd}


def test_the_client_clears_what_may_be_null(sandbox: Sandbox, requests: Requests) -> None:
    """None is sent as null, and what is left out stays."""
    at = sandbox.cloud
    id = requests.first("calendar_events")["id"]
    options: dict[str, Any] = {
        "tenant": at.tenant,
        "instance": at.instance,
        "api_client": at.api_client,
        "secret": at.secret,
        "base_url": sandbox.cloud_api,
    }
    with CloudClient(**options) as client:
        before = client.calendar_events.get(id)
        after = client.calendar_events.update(id, event_title=None, event_mode=None)

    assert before.event_title == "Check-up"
    assert (after.event_title, after.event_mode, after.event_color) == (None, None, before.event_color)


def test_an_event_of_no_encounter_says_nothing_of_one(api: httpx.Client) -> None:
    """The member was recorded as missing there, never as null."""
    query = {**YEAR, "includeEncounterInfo": "true"}

    found = api.get("/calendar/events", params=query).json()["content"]

    kinds = {event["eventType"]: "encounterInfo" in event for event in found}
    assert kinds == {"APPOINTMENT": False, "ENCOUNTER": True}
    assert TABLE["shapes"]["Event"]["members"]["encounterInfo"] == "object~"
