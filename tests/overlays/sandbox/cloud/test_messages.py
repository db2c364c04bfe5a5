"""Messages, chat, tasks, documents and exports: what changes with time, and what is given back."""

from __future__ import annotations

import os
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox


def refused(answer: httpx.Response, status: int = 400) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    return dict(answer.json()[0])


@pytest.fixture
def patient(api: httpx.Client) -> str:
    body = {"firstName": "Grace", "lastName": "Hopper", "phone": "+15555550123", "email": "g@example.com"}
    return str(api.post("/patients", json=body).json()["id"])


def test_a_text_message_is_delivered_by_the_clock(sandbox: Sandbox, api: httpx.Client, patient: str) -> None:
    """Accepted first, then sent, then delivered; afterwards it cannot be changed."""
    url = f"/patients/{patient}/sms"
    made = api.post(url, json={"message": "Hello", "receiver": patient}).json()
    statuses = [made["status"]]
    for seconds in (2, 3):
        sandbox.clock.advance(seconds)
        statuses.append(api.get(f"{url}/{made['id']}").json()["status"])

    assert statuses == ["ACCEPTED", "SENT", "DELIVERED"]
    refused(api.put(f"{url}/{made['id']}", json={"message": "Goodbye"}))
    assert api.put(f"{url}/{made['id']}", json={"starred": True}).json()["starred"] is True
    refused(api.delete(f"{url}/{made['id']}"))


def test_a_scheduled_email_waits(sandbox: Sandbox, api: httpx.Client, patient: str) -> None:
    """Until its time it can be changed and deleted."""
    url = f"/patients/{patient}/emails"
    at = (sandbox.clock.now().replace(microsecond=0)).isoformat().replace("+00:00", "Z")
    later = f"{int(at[:4]) + 1}{at[4:]}"
    made = api.post(
        url, json={"subject": "Hi", "body": "Hello", "receiver": patient, "scheduledAt": later}
    ).json()

    changed = api.put(f"{url}/{made['id']}", json={"subject": "Hi again"}).json()

    assert (made["status"], changed["status"], changed["subject"]) == ("SCHEDULED", "SCHEDULED", "Hi again")
    assert api.delete(f"{url}/{made['id']}").is_success
    entry = refused(api.get(f"{url}/{made['id']}"), 404)
    assert (entry["errorCode"], set(entry["details"])) == ("EMAIL_NOT_FOUND", {"id", "patientId"})


def test_attachments_are_given_back(api: httpx.Client, patient: str) -> None:
    """The bytes of the form's file, byte by byte."""
    content = os.urandom(5000) + b"\r\n--x\r\n\n\r"
    url = f"/patients/{patient}/emails"
    files = {"attachmentsAsFiles": ("scan.pdf", content, "application/pdf")}

    made = api.post(url, data={"subject": "Scan", "body": "See there", "sendNow": "true"}, files=files)
    read = api.get(f"{url}/{made.json()['id']}/attachment")

    assert made.status_code == 201, made.text
    assert (read.content, read.headers["content-type"]) == (content, "application/pdf")
    assert "scan.pdf" in read.headers["content-disposition"]


def test_an_unrecognized_message_goes_to_its_patient(api: httpx.Client, patient: str) -> None:
    """It leaves the list of the unrecognized for the patient's."""
    url = "/unrecognized-patients/sms"
    before = api.get(url).json()["content"]

    assigned = api.put(f"{url}/{before[0]['id']}", json={"sender": patient}).json()

    assert (before[0]["status"], assigned["status"]) == ("UNRECOGNISED", "RECEIVED")
    assert len(api.get(url).json()["content"]) == len(before) - 1
    assert [each["id"] for each in api.get(f"/patients/{patient}/sms").json()["content"]] == [before[0]["id"]]


def test_a_chat_is_walked_by_tokens_from_the_newest(api: httpx.Client, patient: str) -> None:
    """The token alone names the next page; null ends the walk; a hit's token reads on around it."""
    url = f"/patients/{patient}/chat"
    for number in range(7):
        api.post(f"{url}/inbound", json={"message": f"number {number}"})
    page = api.get(url, params={"pageSize": 3}).json()
    seen = [each["message"] for each in page["content"]]
    while token := page["meta"]["nextPageToken"]:
        page = api.get(url, params={"pageToken": token}).json()
        seen += [each["message"] for each in page["content"]]

    (hit,) = api.get(f"{url}/search", params={"query": "NUMBER 3", "contentPageSize": 2}).json()["content"]
    older = api.get(url, params={"pageToken": hit["meta"]["nextPageToken"]}).json()["content"]

    assert seen == [f"number {number}" for number in reversed(range(7))]
    assert [each["message"] for each in older] == ["number 2", "number 1"]
    refused(api.get(url, params={"pageToken": "bm9uc2Vuc2U="}))


def test_an_archived_chat_is_left_out(api: httpx.Client, patient: str) -> None:
    """Unless it is asked for, and until it is restored."""
    url = f"/patients/{patient}/chat"
    api.post(f"{url}/inbound", json={"message": "old"})
    assert api.post(f"{url}/archive").status_code == 200
    hidden, shown = (
        api.get(url, params={"includeArchived": each}).json()["content"] for each in ("false", "true")
    )

    api.post(f"{url}/restore")

    assert (len(hidden), len(shown)) == (0, 1)
    assert len(api.get(url).json()["content"]) == 1


def test_documents_keep_their_files(api: httpx.Client, patient: str) -> None:
    """Several files in one form; other kinds are refused; the record is one per document."""
    url = f"/patients/{patient}/document-summary"
    made = api.post(url, json={"type": "doc-type-others"}).json()
    png = b"\x89PNG\r\n\x1a\n" + os.urandom(100)
    parts = [("files", ("a.png", png, "image/png")), ("files", ("b.pdf", b"%PDF", "application/pdf"))]

    uploaded = api.post(f"{url}/{made['id']}/files", files=parts)
    first = uploaded.json()[0]

    assert (uploaded.status_code, first["originalName"], first["size"]) == (201, "a.png", len(png))
    assert api.get(f"{url}/{made['id']}/files/{first['id']}").content == png
    assert len(api.get(f"{url}/{made['id']}").json()["jsonBody"]["files"]) == 2
    refused(api.post(f"{url}/{made['id']}/files", files=[("files", ("a.exe", b"MZ", "application/x-msdos"))]))


def test_tasks_have_watchers_and_comments(api: httpx.Client, patient: str) -> None:
    """Added and removed one by one; lists are filtered by the people in them."""
    first, second = (each["id"] for each in api.get("/users").json()["data"][:2])
    body = {
        "name": "Call",
        "priority": "HIGH",
        "status": "TODO",
        "assignee": {"id": first},
        "patient": {"id": patient},
    }
    task = api.post("/tasks", json=body).json()
    url = f"/tasks/{task['id']}"

    watched = api.patch(f"{url}/watchers", json={"id": second}).json()
    commented = api.patch(f"{url}/comments", json={"text": "Done?"}).json()
    related = api.get("/tasks", params={"relatedUserId": second, "patientId": patient}).json()

    assert [each["id"] for each in watched["watchers"]] == [second]
    assert [each["text"] for each in commented["comments"]] == ["Done?"]
    assert [each["id"] for each in related["data"]] == [task["id"]]
    assert api.delete(f"{url}/watchers/{second}").json()["watchers"] == []
    assert refused(api.delete(f"{url}/watchers/{second}"), 404)["componentType"] == "TASK"


def test_an_export_is_walked_by_its_cursor(api: httpx.Client) -> None:
    """Everything once, also what is made on the way."""
    for number in range(7):
        api.post("/patients", json={"firstName": "Grace", "lastName": str(number)})
    ids: list[str] = []
    query: dict[str, Any] = {"pageSize": 4}
    while True:
        page = api.get("/export/PATIENT", params=query).json()
        ids += [each["id"] for each in page["data"]]
        if not page["cursor"]["hasNext"]:
            break
        query["start"] = page["cursor"]["end"]

    assert len(ids) == len(set(ids)) == 10
    refused(api.get("/export/NOTHING"), 404)


def test_dictionary_records_stay_as_deleted(api: httpx.Client) -> None:
    """A deleted one is left out unless asked for; replacing all is for good."""
    url = "/dictionaries/icd-10"
    (made,) = api.post(url, json={"records": [{"values": {"code": "I10", "description": "x"}}]}).json()[
        "records"
    ]

    deleted = api.delete(f"{url}/{made['id']}").json()

    assert (made["fullValue"], deleted["deleted"]) == ("I10, x", True)
    shown, all_of_them = (
        {each["id"] for each in api.get(url, params=query).json()["records"]}
        for query in ({}, {"showDeleted": True})
    )
    assert made["id"] not in shown
    assert made["id"] in all_of_them
    replaced = api.put(url, json={"records": [{"values": {"code": "E11"}}]}).json()["records"]
    assert api.get(url, params={"showDeleted": True}).json()["records"] == replaced


def test_a_draft_is_not_what_is_current(api: httpx.Client) -> None:
    """Writing a design changes the draft alone."""
    body = api.get("/formations/draft/programs").json()[0] | {"name": "prog-new", "title": "New"}
    wanted = {name: body[name] for name in ("name", "title", "description", "phases")}

    made = api.post("/formations/draft/programs", json=wanted)

    assert made.status_code == 201, made.text
    assert api.get("/formations/draft/programs/prog-new").status_code == 200
    assert api.get("/formations/current/programs/prog-new").status_code == 404
    refused(api.post("/formations/draft/programs", json=wanted))
    assert api.get("/formations/42/programs").json() == api.get("/formations/current/programs").json()
    assert api.get("/formations/77/programs").status_code == 404
