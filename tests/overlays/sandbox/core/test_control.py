"""The control API: what Python does to a sandbox, over HTTP, and what it answers to what it does not understand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox

Connect = Callable[..., httpx.Client]
GRACE_ID = "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"


@pytest.fixture
def control(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.control) as client:
        yield client


def test_the_clock_is_frozen_advanced_and_resumed(sandbox: Sandbox, control: httpx.Client) -> None:
    """Each answer says what time it is and whether that stays."""
    frozen = control.post("/clock", json={"freeze": "2018-10-10T12:00:00Z"}).json()
    assert frozen == {"now": "2018-10-10T12:00:00.000000+00:00", "is_frozen": True}

    advanced = control.post("/clock", json={"advance_seconds": 90.5}).json()
    assert advanced == {"now": "2018-10-10T12:01:30.500000+00:00", "is_frozen": True}
    assert control.get("/clock").json() == advanced

    assert control.post("/clock", json={"resume": True}).json()["is_frozen"] is False
    assert sandbox.clock.now().year == 2018
    assert control.post("/clock", json={"freeze": True}).json()["is_frozen"] is True


def test_the_date_of_answers_is_the_clocks(sandbox: Sandbox, control: httpx.Client) -> None:
    """A client that reads the Date header sees virtual time."""
    control.post("/clock", json={"freeze": "2018-10-10T12:00:00Z"})

    answer = httpx.get(f"{sandbox.data_api}/patients")

    assert answer.headers["Date"] == "Wed, 10 Oct 2018 12:00:00 GMT"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, None),
        ({"freeze": True, "resume": True}, None),
        ({"freeze": False}, "freeze"),
        ({"freeze": "soon"}, "freeze"),
        ({"freeze": 7}, "freeze"),
        ({"advance_seconds": "60"}, "advance_seconds"),
        ({"advance_seconds": True}, "advance_seconds"),
        ({"advance_seconds": -1}, None),
        ({"advance_seconds": 1e300}, None),
        ({"resume": False}, "resume"),
        ({"advance": 60}, "advance"),
    ],
    ids=str,
)
def test_a_clock_that_cannot_be_is_refused(control: httpx.Client, body: Any, field: str | None) -> None:
    """With the member that is wrong, and the time goes on as it did."""
    answer = control.post("/clock", json=body)

    assert (answer.status_code, answer.json()["error"]["field"]) == (400, field)
    assert control.get("/clock").json()["is_frozen"] is False


def test_snapshots_are_taken_and_restored(sandbox: Sandbox, control: httpx.Client) -> None:
    """By a made-up or a chosen name."""
    before = list(sandbox.export())
    made_up = control.post("/snapshots").json()["name"]
    assert control.post("/snapshots", json={"name": "mine"}).json() == {"name": "mine"}

    for name in (made_up, "mine"):
        sandbox.load("patients", [{"id": GRACE_ID}])
        assert control.post(f"/snapshots/{name}/restore").json() == {"name": name}
        assert list(sandbox.export()) == before
    assert control.post("/snapshots/other/restore").status_code == 404


def test_reset_and_export(sandbox: Sandbox, control: httpx.Client) -> None:
    """The export over HTTP is the one of Python, a line each."""
    before = control.get("/export")
    assert before.headers["Content-Type"].startswith("application/x-ndjson")
    assert before.text.splitlines() == list(sandbox.export())
    sandbox.load("patients", [{"id": GRACE_ID}])

    assert control.post("/reset").json() == {}

    assert control.get("/export").text == before.text


def test_records_are_loaded_as_they_are(sandbox: Sandbox, control: httpx.Client, connect: Connect) -> None:
    """A commit that becomes visible late is a record that appears with an instant of the past."""
    late = {
        "id": GRACE_ID,
        "updated_at": "2024-05-01T12:00:00+00:00",
        "created_at": "2024-05-01T12:00:00+00:00",
    }

    assert control.post("/records/patients", json={"records": [late]}).json() == {"loaded": 1}

    with connect(sandbox) as api:
        at = {"page[from]": late["updated_at"], "page[to]": late["updated_at"]}
        assert api.get("/patients", params=at).json()[0]["data"] == [late]


@pytest.mark.parametrize(
    ("collection", "body", "status"),
    [
        ("nothing", {"records": []}, 404),
        ("patients", {"records": {}}, 400),
        ("patients", {"records": [{}]}, 400),
        ("patients", {"records": [7]}, 400),
        ("patients", {"records": [{"id": GRACE_ID, "updated_at": "yesterday"}]}, 400),
        ("patients", {"record": []}, 400),
    ],
    ids=str,
)
def test_records_that_cannot_be_are_refused(
    control: httpx.Client, collection: str, body: Any, status: int
) -> None:
    """In the control API's form, without values."""
    answer = control.post(f"/records/{collection}", json=body)

    assert (answer.status_code, set(answer.json())) == (status, {"error"})
    assert "yesterday" not in answer.text


def test_the_journal_says_when_who_and_what(
    sandbox: Sandbox, control: httpx.Client, connect: Connect
) -> None:
    """By the sandbox's clock, with the client of the token, no id and no body; control calls are not in it."""
    with connect(sandbox) as api:
        sandbox.clock.freeze()
        api.get(f"/patients/{GRACE_ID}")
    httpx.get(f"{sandbox.data_api}/patients")

    found = control.get("/requests").json()

    token, get, bare = found["requests"]
    assert get == {
        "time": sandbox.clock.now().isoformat(timespec="microseconds"),
        "client_id": sandbox.client_id,
        "method": "GET",
        "template": "/v1/patients/{id}",
        "status": 404,
    }
    assert (token["template"], token["client_id"]) == ("/v1/token", sandbox.client_id)
    assert (bare["template"], bare["client_id"], bare["status"]) == ("/v1/patients", None, 401)
    assert found["counts"] == {"GET /v1/patients": 1, "GET /v1/patients/{id}": 1, "POST /v1/token": 1}
    assert control.delete("/requests").json() == {}
    assert control.get("/requests").json() == {"counts": {}, "requests": []}


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"\xff", b"[" * 10_000, b'"x"'], ids=lambda text: repr(text[:8])
)
def test_what_is_no_object_is_refused(control: httpx.Client, content: bytes) -> None:
    """Never a 500."""
    answer = control.post("/clock", content=content)

    assert (answer.status_code, set(json.loads(answer.content)["error"])) == (400, {"message", "field"})


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nothing", 404), ("PUT", "/clock", 405)])
def test_unknown_routes_are_told(control: httpx.Client, method: str, path: str, status: int) -> None:
    """In the control API's form."""
    answer = control.request(method, path)

    assert (answer.status_code, set(answer.json())) == (status, {"error"})


def test_records_are_removed(sandbox: Sandbox, control: httpx.Client, api: httpx.Client) -> None:
    """A removed record is gone for Get, Find and the export; one that is not there is not counted."""
    sandbox.load("patients", [{"id": GRACE_ID}])

    removed = control.request(
        "DELETE", "/records/patients", json={"ids": [GRACE_ID.upper(), "nobody"]}
    ).json()

    assert removed == {"removed": 1}
    assert api.get(f"/patients/{GRACE_ID}").status_code == 404
    assert not any(GRACE_ID in line for line in sandbox.export())
    assert control.request("DELETE", "/records/patience", json={"ids": []}).status_code == 404
    assert control.request("DELETE", "/records/patients", json={"ids": [7]}).status_code == 400
