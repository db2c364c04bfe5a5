"""What an API client is granted, and how it is told what it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=2) as running:
        yield running


@pytest.fixture
def api(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def restricted(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 403
    (entry,) = answer.json()
    return dict(entry)


def test_a_refusal_has_the_recorded_form(sandbox: Sandbox, api: httpx.Client) -> None:
    """No date, and the five details of the filter."""
    sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", read=False)

    entry = restricted(api.get("/patients"))

    assert set(entry) == {"errorCode", "componentType", "message", "details"}
    assert (entry["errorCode"], entry["componentType"]) == ("ACCESS_FOR_API_CLIENT_RESTRICTED", "AUTH")
    assert set(entry["details"]) == {"clientId", "clientName", "clientType", "organizationName", "requestURI"}
    assert entry["details"]["clientName"] == sandbox.cloud.api_client
    assert entry["details"]["organizationName"] == "acme"
    assert entry["details"]["requestURI"] == "/acme/sandbox/patients"


def test_reading_and_writing_are_granted_apart(sandbox: Sandbox, api: httpx.Client) -> None:
    """A POST that only reads belongs to reading; other categories are not touched."""
    sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", write=False)

    assert api.get("/patients").status_code == 200
    assert api.post("/by-filter/patients", json={}).status_code == 200
    assert api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"}).status_code == 403
    assert api.get("/tasks").status_code == 200


def test_what_is_closed_to_api_clients_can_be_opened(sandbox: Sandbox, api: httpx.Client) -> None:
    """Chat archive and restore, deleting users, and comments on encounters are closed at first."""
    patient = api.get("/patients").json()["content"][0]["id"]
    url = f"/patients/{patient}/chat/archive"
    before = api.post(url)

    sandbox.cloud.set_closed(sandbox.cloud.api_client, ())

    restricted(before)
    assert api.post(url).status_code == 200


def test_policies_are_an_api_clients_own(
    sandbox: Sandbox, api: httpx.Client, connect: Callable[..., httpx.Client]
) -> None:
    """Another client of the same tenant does what the first one may not, and its records say so."""
    other = sandbox.cloud.add_client()
    sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", write=False)
    body = {"firstName": "Grace", "lastName": "Hopper"}

    with connect(sandbox, token=sandbox.cloud.issue_token(other.api_client)) as second:
        made = second.post("/patients", json=body)

    assert api.post("/patients", json=body).status_code == 403
    assert made.json()["createdByName"] == f"API_CLIENT:{other.api_client}"
    assert made.json()["createdBy"] != api.get("/patients").json()["content"][0]["createdBy"]


def test_an_api_client_works_in_its_instances_alone(
    sandbox: Sandbox, connect: Callable[..., httpx.Client]
) -> None:
    """The tenant's other instances are not there for it."""
    both = sandbox.cloud.add_tenant("globex", ["live", "test"])
    one = sandbox.cloud.add_client("globex", ["live"])
    answers = []
    for credentials in (both, one):
        token = sandbox.cloud.issue_token(credentials.api_client)
        url = f"{sandbox.cloud_api}/globex/test/patients"
        answers.append(httpx.get(url, headers={"Authorization": f"Bearer {token}"}).status_code)

    assert answers == [200, 404]
    with pytest.raises(ValueError, match="known"):
        sandbox.cloud.add_client("globex", ["elsewhere"])


def test_a_category_that_does_not_exist_is_told(sandbox: Sandbox) -> None:
    """A typing error must not pass as a policy."""
    with pytest.raises(ValueError, match="tag"):
        sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patient", read=False)
    with pytest.raises(ValueError, match="ids"):
        sandbox.cloud.set_closed(sandbox.cloud.api_client, ["deletePeople"])
    with pytest.raises(LookupError):
        sandbox.cloud.set_policy("NOBODY", "Patients", read=False)
