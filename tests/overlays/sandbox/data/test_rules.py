"""The rules that the document cannot say, resource by resource."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox

GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}


def records(api: httpx.Client, collection: str, **filters: str) -> list[dict[str, Any]]:
    return list(api.get(f"/{collection}", params={**filters, "page[size]": 1000}).json()[0]["data"])


def some(api: httpx.Client, collection: str) -> str:
    return str(records(api, collection)[0]["id"])


def codes(answer: httpx.Response) -> list[tuple[str, str | None]]:
    return [(entry["code"], entry.get("extra", {}).get("path")) for entry in answer.json()["errors"]]


def test_a_patient_comes_with_what_else_its_request_names(api: httpx.Client) -> None:
    """Mappings, email address and phone number are records of their own, and the answer is the patient alone."""
    pairs = [{"namespace": "lab", "external_id": "1"}, {"namespace": "ehr", "external_id": "1"}]
    body = {**GRACE, "external_ids": pairs, "email": "grace@example.org", "phone": "415-555-0100"}

    grace = api.post("/patients", json=body).json()

    assert not {"external_ids", "email", "phone"} & grace.keys()
    mappings = records(api, "external_ids", welkin_id=grace["id"])
    found = [{name: one[name] for name in ("namespace", "external_id")} for one in mappings]
    assert sorted(found, key=str) == sorted(pairs, key=str)
    assert {one["resource"] for one in mappings} == {"patients"}
    (email,) = records(api, "email_addresses", patient_id=grace["id"])
    assert (email["email"], email["verified"], email["opted_in_to_email"]) == (
        "grace@example.org",
        False,
        False,
    )
    (phone,) = records(api, "phone_numbers", patient_id=grace["id"])
    assert (phone["phone_number"], phone["opted_in_to_sms"]) == ("415-555-0100", False)


@pytest.mark.parametrize("position", [0, 1])
def test_a_patient_whose_mapping_is_taken_is_not_created(api: httpx.Client, position: int) -> None:
    """All or nothing: neither the patient nor the mapping before the bad one stays."""
    taken = {key: records(api, "external_ids")[0][key] for key in ("namespace", "external_id")}
    pairs = [{"namespace": "lab", "external_id": "1"}]
    pairs.insert(position, taken)
    before = {name: records(api, name) for name in ("patients", "external_ids", "email_addresses")}

    answer = api.post("/patients", json={**GRACE, "external_ids": pairs, "email": "grace@example.org"})

    assert answer.status_code == 400
    assert codes(answer) == [("uniqueness_exception", f".external_ids[{position}].external_id")]
    assert {name: records(api, name) for name in before} == before


def test_every_mapping_that_is_taken_is_told(api: httpx.Client) -> None:
    """Several faults in one answer, one that the request has with itself among them."""
    taken = [{key: one[key] for key in ("namespace", "external_id")} for one in records(api, "external_ids")]
    free = {"namespace": "lab", "external_id": "1"}

    answer = api.post("/patients", json={**GRACE, "external_ids": [taken[0], free, taken[1], free]})

    assert codes(answer) == [
        ("uniqueness_exception", f".external_ids[{position}].external_id") for position in (0, 2, 3)
    ]


def test_faults_of_different_kinds_are_told_together(api: httpx.Client) -> None:
    """The first one makes the status; the others are there for who repairs the request."""
    taken = records(api, "external_ids")[0]
    body = {**taken, "id": None, "welkin_id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}

    answer = api.post("/external_ids", json=body)

    assert answer.status_code == 404
    assert codes(answer) == [("resource_not_found", ".welkin_id"), ("uniqueness_exception", ".external_id")]


def test_a_worker_has_one_calendar(sandbox: Sandbox, api: httpx.Client) -> None:
    """No request makes a calendar, so the rule is for what is loaded; the calendar itself may be loaded again."""
    calendar = records(api, "calendars")[0]
    sandbox.load("calendars", [calendar])

    with pytest.raises(ValueError, match="worker_id"):
        sandbox.load("calendars", [{**calendar, "id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}])

    assert calendar in records(api, "calendars")
    owners = [one["worker_id"] for one in records(api, "calendars")]
    assert len(owners) == len(set(owners))


def test_consent_is_never_assumed(api: httpx.Client) -> None:
    """A flag of consent that is not sent is false, one that is sent is kept."""
    phone = {
        "phone_number": "415-555-0100",
        "phone_number_type": "other",
        "patient_id": some(api, "patients"),
    }
    silent = api.post("/phone_numbers", json=phone).json()
    willing = api.post("/phone_numbers", json={**phone, "opted_in_to_sms": True}).json()

    flags = {name for name, value in silent.items() if isinstance(value, bool)}
    assert "opted_in_to_sms" in flags
    assert not any(silent[name] for name in flags)
    assert (willing["opted_in_to_sms"], api.get(f"/phone_numbers/{willing['id']}").json()) == (True, willing)


def test_an_external_id_is_unique_in_its_namespace(api: httpx.Client) -> None:
    """The same value is good in another namespace, and refused in the same one on create and on update."""
    mapping = {
        "resource": "patients",
        "namespace": "lab",
        "external_id": "7",
        "welkin_id": some(api, "patients"),
    }
    first = api.post("/external_ids", json=mapping)
    again = api.post("/external_ids", json=mapping)
    elsewhere = api.post("/external_ids", json={**mapping, "namespace": "billing"})

    moved = api.put(f"/external_ids/{elsewhere.json()['id']}", json={"namespace": "lab"})
    kept = api.put(f"/external_ids/{first.json()['id']}", json=mapping)

    statuses = [answer.status_code for answer in (first, again, elsewhere, moved, kept)]
    assert statuses == [200, 400, 200, 400, 200]
    assert codes(again) == codes(moved) == [("uniqueness_exception", ".external_id")]


@pytest.mark.parametrize("resource", ["patients", "patient", "Patient Zero"])
def test_a_mapping_may_name_its_collection_in_both_numbers(api: httpx.Client, resource: str) -> None:
    """The prose has the plural and the sample the singular; a name of no collection leaves the id to be found."""
    mapping = {"resource": resource, "namespace": "n", "external_id": "7", "welkin_id": some(api, "patients")}

    answer = api.post("/external_ids", json=mapping)

    assert (answer.status_code, answer.json()["resource"]) == (200, resource)


@pytest.mark.parametrize("resource", ["workers", "worker", "email_address"])
def test_a_mapped_record_has_to_be_in_its_collection(api: httpx.Client, resource: str) -> None:
    """A patient's id names no worker."""
    mapping = {"resource": resource, "namespace": "n", "external_id": "7", "welkin_id": some(api, "patients")}

    answer = api.post("/external_ids", json=mapping)

    assert (answer.status_code, codes(answer)) == (404, [("resource_not_found", ".welkin_id")])


def test_the_former_name_of_a_worker_is_understood(api: httpx.Client) -> None:
    """`coach_id` is kept as `primary_worker_id`, which wins where both are sent; the former name is not shown."""
    first, second = (worker["id"] for worker in records(api, "workers")[:2])

    created = api.post("/patients", json={**GRACE, "coach_id": first}).json()
    changed = api.put(f"/patients/{created['id']}", json={"coach_id": second.upper()}).json()
    both = api.put(f"/patients/{created['id']}", json={"coach_id": second, "primary_worker_id": first}).json()

    assert [one["primary_worker_id"] for one in (created, changed, both)] == [first, second, first]
    assert all("coach_id" not in one for one in (created, changed, both))


def test_the_former_name_of_a_patient_is_understood(api: httpx.Client) -> None:
    """`user_id` of a calendar event is kept as `patient_id`, and finds as `patient_id` where it is a filter."""
    patient = some(api, "patients")
    event = {"calendar_id": some(api, "calendars"), "modality": "call", "appointment_type": "intake_call"}

    created = api.post("/calendar_events", json={**event, "user_id": patient}).json()

    assert created["patient_id"] == patient
    by_old, by_new = (records(api, "phone_numbers", **{name: patient}) for name in ("user_id", "patient_id"))
    assert by_old == by_new != []


@pytest.mark.parametrize("name", ["send_time", "sent_at"])
def test_a_message_shows_its_time_under_both_names(api: httpx.Client, name: str) -> None:
    """Readers of either edition find it."""
    message = records(api, "app_messages")[0]
    body = {key: message[key] for key in ("patient_id", "conversation_id", "contents")}

    created = api.post(
        "/app_messages", json={**body, "direction": "inbound", name: "2024-02-01T10:00:00Z"}
    ).json()

    assert (created["send_time"], created["sent_at"]) == ("2024-02-01T10:00:00Z",) * 2
    assert (created["worker_id"], created["automatically_sent"]) == (None, False)


def test_an_event_is_timed_or_of_a_whole_day(api: httpx.Client) -> None:
    """The later request decides which, and `is_all_day` follows."""
    event = {"calendar_id": some(api, "calendars"), "modality": "call", "appointment_type": "intake_call"}
    times = {"start_time": "2024-05-01T10:00:00Z", "end_time": "2024-05-01T10:30:00Z"}
    kind = ("is_all_day", "day", "start_time")

    timed = api.post("/calendar_events", json={**event, **times}).json()
    whole = api.put(f"/calendar_events/{timed['id']}", json={"day": "2024-05-02"}).json()
    done = api.put(f"/calendar_events/{timed['id']}", json={"outcome": "completed"}).json()
    again = api.put(f"/calendar_events/{timed['id']}", json=times).json()
    both = api.post(
        "/calendar_events", json={**event, **times, "day": "2024-05-01", "is_all_day": True}
    ).json()

    assert [tuple(one[name] for name in kind) for one in (timed, whole, done, again, both)] == [
        (False, None, times["start_time"]),
        (True, "2024-05-02", None),
        (True, "2024-05-02", None),
        (False, None, times["start_time"]),
        (True, "2024-05-01", times["start_time"]),
    ]


def test_an_update_changes_what_it_carries_and_the_time(api: httpx.Client) -> None:
    """Everything else stays, creation included."""
    created = api.post("/patients", json=GRACE).json()

    changed = api.put(f"/patients/{created['id']}", json={"phase": "active", "city": "Boston"}).json()

    assert changed == {**created, "phase": "active", "city": "Boston", "updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert api.get(f"/patients/{created['id']}").json() == changed


def test_what_is_not_given_is_null(api: httpx.Client) -> None:
    """Members that may be null are there as null; former names are not there."""
    created = api.post("/patients", json=GRACE).json()

    assert created["street"] is None
    assert created["primary_worker_id"] is None
    assert "coach_id" not in created


def test_a_null_is_refused(api: httpx.Client) -> None:
    """Members that have no value are to be left out of a request."""
    answer = api.put(f"/patients/{some(api, 'patients')}", json={"city": None})

    assert (answer.status_code, codes(answer)) == (400, [("parse_exception", ".city")])


@pytest.mark.parametrize("birthday", ["1906-12-9", "1906-02-30", "1906-12-09T00:00:00Z", "19061209", ""])
def test_a_birthday_is_a_day_that_exists(api: httpx.Client, birthday: str) -> None:
    """A plain calendar day, nothing after it."""
    answer = api.post("/patients", json={**GRACE, "birthday": birthday})

    assert (answer.status_code, codes(answer)) == (400, [("parse_exception", ".birthday")])


@pytest.mark.parametrize("direction", ["sideways", "Inbound", ""])
def test_a_closed_list_is_closed(api: httpx.Client, direction: str) -> None:
    """A request cannot invent a direction."""
    message = records(api, "app_messages")[0]
    body = {key: message[key] for key in ("patient_id", "conversation_id", "contents")}

    answer = api.post("/app_messages", json={**body, "direction": direction})

    assert (answer.status_code, codes(answer)) == (400, [("parse_exception", ".direction")])


def test_ids_sent_in_capitals_are_the_same_ids(api: httpx.Client) -> None:
    """They are kept as they were issued, so that filters find them."""
    patient = some(api, "patients")

    created = api.post("/conversations", json={"patient_id": patient.upper()}).json()

    assert created["patient_id"] == patient
    assert created in records(api, "conversations", patient_id=patient)
