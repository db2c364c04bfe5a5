"""Patients, their records and contacts: what no schema says of them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox

GRACE = {"firstName": "Grace", "lastName": "Hopper"}
VITALS = "cdt-vitals"


@pytest.fixture
def patient(api: httpx.Client) -> dict[str, Any]:
    answer = api.post("/patients", json=GRACE)
    assert answer.status_code == 201
    return dict(answer.json())


@pytest.fixture
def user(api: httpx.Client) -> str:
    return str(api.get("/users").json()["data"][0]["id"])


def refused(answer: httpx.Response, status: int = 400) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    return dict(answer.json()[0])


def test_a_new_patient_has_the_recorded_defaults(patient: dict[str, Any], sandbox: Sandbox) -> None:
    """Two names are enough; the rest is there, as null or as what it is by default."""
    assert (patient["gender"], patient["maritalStatus"], patient["primaryLanguage"]) == (
        "UNKNOWN",
        "UKN",
        "ENGLISH",
    )
    assert patient["createdByName"] == f"API_CLIENT:{sandbox.cloud.api_client}"
    assert {patient[name] for name in ("mrn", "birthDate", "email", "pointOfContact")} == {None}
    assert [patient[name] for name in ("careTeam", "careTeamMembers", "patientTerritories")] == [[], [], []]


def test_a_birth_date_is_midnight(api: httpx.Client) -> None:
    """Whatever time of day came with it."""
    answer = api.post("/patients", json={**GRACE, "birthDate": "1906-12-09T14:30:00.000Z"})

    assert answer.json()["birthDate"] == "1906-12-09T00:00:00.000Z"


def test_the_first_of_a_care_team_is_the_point_of_contact(api: httpx.Client, user: str) -> None:
    """Unless another one is told to be; who is no user is refused."""
    made = api.post("/patients", json={**GRACE, "careTeam": [{"id": user}]}).json()
    expanded = api.get(f"/patients/{made['id']}", params={"expand": True}).json()

    assert made["careTeamMembers"] == [{"id": user, "pointOfContact": True}] == [made["pointOfContact"]]
    assert (made["careTeam"], expanded["careTeam"][0]["username"]) == ([], "ada.lovelace")
    refused(api.patch(f"/patients/{made['id']}", json={"careTeam": [{"id": made["id"]}]}))


@pytest.mark.parametrize(
    ("kind", "member"), [("EID", "externalId"), ("EGUID", "externalGuid"), ("MRN", "mrn")]
)
def test_a_patient_is_found_by_other_ids(api: httpx.Client, kind: str, member: str) -> None:
    """The kind of id is a query parameter."""
    value = "3f0a7c1e-0000-4000-8000-000000000001"
    made = api.post("/patients", json={**GRACE, member: value}).json()

    assert api.get(f"/patients/{value}", params={"type": kind}).json()["id"] == made["id"]
    assert api.get(f"/patients/{value}").status_code == 404
    refused(api.post("/patients", json={**GRACE, member: value}))


def test_an_update_leaves_the_rest_alone(api: httpx.Client, patient: dict[str, Any]) -> None:
    """Absent members keep their value."""
    api.patch(f"/patients/{patient['id']}", json={"city": "Salem", "zip": 97301})
    changed = api.patch(f"/patients/{patient['id']}", json={"city": "Eugene"}).json()

    assert (changed["city"], changed["zip"], changed["firstName"]) == ("Eugene", "97301", "Grace")


def test_a_deleted_patient_takes_everything_along(api: httpx.Client, patient: dict[str, Any]) -> None:
    """Nothing is left that could be reached or exported."""
    url = f"/patients/{patient['id']}"
    api.post(f"{url}/cdts/{VITALS}", json={"cdtf-systolic": 120})

    deleted = api.delete(url)

    assert deleted.status_code == 200
    assert refused(api.get(f"{url}/cdts/{VITALS}"), 404)["errorCode"] == "PATIENT_NOT_FOUND"
    exported = api.get("/export/CDT_RECORD", params={"pageSize": 1000}).json()["data"]
    assert patient["id"] not in {each["patientId"] for each in exported}


def test_lists_are_filtered_and_sorted(api: httpx.Client, patient: dict[str, Any]) -> None:
    """By text, by address, and by any member."""
    api.patch(f"/patients/{patient['id']}", json={"email": "grace@example.com"})

    found = api.get("/patients", params={"query": "GRACE@"}).json()
    by_filter = api.post("/by-filter/patients", json={"email": "grace@example.com"}).json()
    names = [
        each["lastName"] for each in api.get("/patients", params={"sort": "lastName,desc"}).json()["content"]
    ]

    assert [each["id"] for each in found["content"]] == [patient["id"]]
    assert (found["totalElements"], found["last"]) == (1, True)
    assert [each["id"] for each in by_filter["content"]] == [patient["id"]]
    assert names == sorted(names, reverse=True)


def test_pages_are_walked_to_the_last(api: httpx.Client) -> None:
    """Each patient comes once, in the order of creation."""
    for number in range(45):
        api.post("/patients", json={**GRACE, "lastName": f"{number:02}"})
    pages = [api.get("/patients", params={"page": number}).json() for number in range(4)]

    ids = [each["id"] for page in pages for each in page["content"]]
    assert [page["numberOfElements"] for page in pages] == [20, 20, 8, 0]
    assert [page["last"] for page in pages] == [False, False, True, True]
    assert len(set(ids)) == 48 == pages[0]["totalElements"]


def test_values_have_to_be_what_their_field_takes(api: httpx.Client, patient: dict[str, Any]) -> None:
    """Each wrong field is an entry that names it; what was sent is not repeated."""
    url = f"/patients/{patient['id']}/cdts/{VITALS}"
    bad = {"cdtf-systolic": "high", "cdtf-position": "floating", "cdtf-device-serial": "abc"}

    answer = api.post(url, json=bad)

    assert answer.status_code == 400
    assert {each["details"]["field"] for each in answer.json()} == set(bad)
    assert "floating" not in answer.text
    assert refused(api.post(url, json={}))["message"] == "Field cdtf-systolic is required"


def test_a_record_has_every_field_and_the_system_fields(api: httpx.Client, patient: dict[str, Any]) -> None:
    """A field without a value is null; what is no field is ignored."""
    url = f"/patients/{patient['id']}/cdts/{VITALS}"

    body = api.post(url, json={"cdtf-systolic": 120, "cdtName": VITALS}).json()["jsonBody"]

    assert (body["cdtf-systolic"], body["cdtf-position"], body["source_type"]) == (120, None, None)
    assert "cdtName" not in body


def test_a_bulk_update_tells_each_row(api: httpx.Client, patient: dict[str, Any]) -> None:
    """One bad row does not fail the others, nor the answer."""
    url = f"/patients/{patient['id']}/cdts/{VITALS}"
    first, second = (api.post(url, json={"cdtf-systolic": 120}).json()["id"] for _ in range(2))
    rows = [
        {"id": first, "jsonBody": {"cdtf-systolic": 130}},
        {"id": second, "jsonBody": {"cdtf-systolic": 9000}},
        {"id": patient["id"], "jsonBody": {"cdtf-systolic": 130}},
    ]

    answer = api.patch(url, json={"rows": rows})

    assert answer.status_code == 200
    results = [row["result"] for row in answer.json()["rows"]]
    assert results[0] == {"status": "OK", "content": None}
    assert [each["status"] for each in results[1:]] == ["ERROR", "ERROR"]
    assert api.get(f"{url}/{first}").json()["jsonBody"]["cdtf-systolic"] == 130
    assert api.get(f"{url}/{second}").json()["jsonBody"]["cdtf-systolic"] == 120


def test_records_are_filtered_by_their_fields(api: httpx.Client, patient: dict[str, Any]) -> None:
    """And show the wanted fields alone."""
    url = f"/patients/{patient['id']}/cdts/{VITALS}"
    for position in ("sitting", "lying", "lying"):
        api.post(url, json={"cdtf-systolic": 120, "cdtf-position": position})

    page = api.get(url, params={"filters": "cdtf-position=lying", "fields": "cdtf-position"}).json()

    assert (page["name"], page["data"]["totalElements"]) == (VITALS, 2)
    assert {each["jsonBody"]["cdtf-position"] for each in page["data"]["content"]} == {"lying"}
    assert "cdtf-systolic" not in page["data"]["content"][0]["jsonBody"]


def test_a_deleted_record_is_gone(api: httpx.Client, patient: dict[str, Any]) -> None:
    """200 without a body, then the recorded 404."""
    url = f"/patients/{patient['id']}/cdts/{VITALS}"
    id = api.post(url, json={"cdtf-systolic": 120, "external_id": "E-1"}).json()["id"]
    assert api.get(f"{url}/E-1", params={"type": "EID"}).json()["id"] == id

    deleted = api.delete(f"{url}/{id}")

    assert (deleted.status_code, deleted.content) == (200, b"")
    entry = refused(api.get(f"{url}/{id}"), 404)
    assert (entry["errorCode"], entry["componentType"], entry["details"]) == (
        "DT_RECORD_NOT_FOUND",
        "CDT",
        {},
    )


def test_a_contact_says_what_its_profile_record_says(api: httpx.Client, patient: dict[str, Any]) -> None:
    """E-mail and phone equal the named fields, one contact per record, and the status is 200."""
    types = api.get("/formations/current/pdts").json()
    contactable = next(each for each in types if each["contactable"])
    record = api.get(f"/pdts/{contactable['name']}").json()["records"]["data"][0]
    field = next(name for name in record["jsonBody"] if "phone" in name)
    url = f"/patients/{patient['id']}/contacts"
    body = {"name": "Mary", "relation": "Parent", "pdtRecordId": record["id"], "phonePdtFieldName": field}

    refused(api.post(url, json={**body, "phone": "+15555559999"}))
    made = api.post(url, json={**body, "phone": record["jsonBody"][field]})

    assert (made.status_code, made.json()["active"]) == (200, True)
    refused(api.post(url, json=body))
    assert api.patch(f"{url}/{made.json()['id']}", json={"active": False}).json()["active"] is False
    assert [each["id"] for each in api.get(url, params={"active": False}).json()] == [made.json()["id"]]
    patients = api.get(f"/pdts/{contactable['name']}/patients").json()["content"]
    assert patient["id"] in {each["id"] for each in patients}
