"""The Cloud API's half of the control API, which other languages and processes have."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve() as running:
        yield running


@pytest.fixture
def control(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{sandbox.control}/cloud") as client:
        yield client


def patients(sandbox: Sandbox, token: str, place: str = "acme/sandbox") -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{sandbox.cloud_api}/{place}/patients", headers=headers).status_code


def test_tenants_clients_and_tokens(sandbox: Sandbox, control: httpx.Client) -> None:
    """What the handle does from Python."""
    made = control.post("/tenants", json={"name": "globex", "instances": ["live"]}).json()
    other = control.post("/clients", json={"tenant": "globex"}).json()
    token = control.post("/tokens", json={"api_client": other["api_client"]}).json()["token"]

    assert set(made) == {"tenant", "instance", "api_client", "secret"}
    assert patients(sandbox, token, "globex/live") == 200
    assert control.delete("/tokens").json() == {}
    assert patients(sandbox, token, "globex/live") == 401


def test_the_export_has_every_record_of_every_instance() -> None:
    """A line each, in one order: equal states export equal bytes, and what a request has changed is another line."""
    with (
        serve(seed=1, secret="s" * 40, api_client="ABCDEFGHIJKL") as one,
        serve(seed=1, secret="s" * 40, api_client="ABCDEFGHIJKL") as other,
    ):
        one.cloud.add_tenant("globex", ["live", "test"])
        lines, fewer = list(one.cloud.export()), list(other.cloud.export())
        token = other.cloud.issue_token()
        patient = next(json.loads(line) for line in fewer if '"collection":"patients"' in line)
        httpx.patch(
            f"{other.cloud_api}/acme/sandbox/patients/{patient['id']}",
            json={"middleName": "Brewster"},
            headers={"Authorization": f"Bearer {token}"},
        ).raise_for_status()
        changed = httpx.get(f"{other.control}/cloud/export").text.splitlines()

    places = [(entry["tenant"], entry["instance"]) for entry in map(json.loads, lines)]
    assert sorted(set(places)) == [
        *(("acme", "admin"), ("acme", "sandbox")),
        *(("globex", "admin"), ("globex", "live"), ("globex", "test")),
    ]
    assert [line for line, (tenant, _) in zip(lines, places, strict=True) if tenant == "acme"] == fewer
    new = [json.loads(line) for line in changed if line not in fewer]
    assert sorted(entry["collection"] for entry in new) == ["audit_data", "patients"]
    assert {entry["record"].get("middleName") for entry in new if entry["collection"] == "patients"} == {
        "Brewster"
    }


def test_policies_and_closed_operations(sandbox: Sandbox, control: httpx.Client) -> None:
    """Of the API client of the start unless another is named."""
    token = control.post("/tokens").json()["token"]
    control.post("/policies", json={"category": "Patients", "read": False})
    denied = patients(sandbox, token)
    control.post("/policies", json={"category": "Patients", "read": True})
    control.post("/closed", json={"operations": ["listPatients"]})

    assert (denied, patients(sandbox, token)) == (403, 403)
    assert control.post("/closed", json={"operations": []}).json() == {}
    assert patients(sandbox, token) == 200


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/tenants", {"name": "a/b"}, 400),
        ("/tenants", {"name": "acme"}, 400),
        ("/tenants", {"name": "new", "instances": [1]}, 400),
        ("/clients", {"tenant": "nobody"}, 400),
        ("/clients", {"instances": [1]}, 400),
        ("/policies", {"category": "Nothing"}, 400),
        ("/policies", {"category": "Patients", "read": "no"}, 400),
        ("/policies", {"category": "Patients", "api_client": "NOBODY"}, 404),
        ("/closed", {"operations": ["nothing"]}, 400),
        ("/closed", {"operations": [1]}, 400),
        ("/tokens", {"api_client": "NOBODY"}, 404),
        ("/tokens", {"unknown": 1}, 400),
    ],
)
def test_what_cannot_be_is_told(
    control: httpx.Client, path: str, body: dict[str, object], status: int
) -> None:
    """In the form of the control API's errors."""
    answer = control.post(path, json=body)

    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"message", "field"}
