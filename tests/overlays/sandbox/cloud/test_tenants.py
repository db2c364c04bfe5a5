"""Tenants and instances side by side: state, snapshots, journal, and what they share, which is nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve

CALLS = 600


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=2) as running:
        yield running


def connected(sandbox: Sandbox, tenant: str, instance: str, token: str) -> httpx.Client:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(base_url=f"{sandbox.cloud_api}/{tenant}/{instance}", headers=headers, timeout=30)


def ids(api: httpx.Client) -> set[str]:
    return {each["id"] for each in api.get("/patients", params={"size": 1000}).json()["content"]}


def test_interleaved_calls_never_cross(sandbox: Sandbox) -> None:
    """Whatever one instance makes, neither the other instance nor the other tenant ever sees."""
    other = sandbox.cloud.add_tenant("globex", ["live", "test"])
    token = sandbox.cloud.issue_token(other.api_client)
    places = [
        connected(sandbox, "acme", "sandbox", sandbox.cloud.issue_token()),
        connected(sandbox, "globex", "live", token),
        connected(sandbox, "globex", "test", token),
    ]
    own = [ids(api) for api in places]
    dice = random.Random(5)
    assert not (own[0] & own[1])
    assert not (own[1] & own[2])

    for number in range(CALLS):
        index = dice.randrange(3)
        if number % 2:
            body = {"firstName": "Grace", "lastName": str(number)}
            own[index].add(places[index].post("/patients", json=body).json()["id"])
        else:
            wanted = dice.choice(sorted(own[index]))
            assert places[index].get(f"/patients/{wanted}").status_code == 200
            assert places[index - 1].get(f"/patients/{wanted}").status_code == 404

    assert [ids(api) for api in places] == own
    for api in places:
        api.close()


def test_users_belong_to_the_tenant(sandbox: Sandbox) -> None:
    """Both instances of a tenant name the same staff, and another tenant has its own."""
    other = sandbox.cloud.add_tenant("globex", ["live", "test"])
    token = sandbox.cloud.issue_token(other.api_client)

    def staff(tenant: str, instance: str, token: str) -> set[str]:
        with connected(sandbox, tenant, instance, token) as api:
            return {user["id"] for user in api.get("/users").json()["data"]}

    assert staff("globex", "live", token) == staff("globex", "test", token) != set()
    assert not staff("globex", "live", token) & staff("acme", "sandbox", sandbox.cloud.issue_token())


def test_the_same_names_give_the_same_records(connect: Callable[..., httpx.Client]) -> None:
    """A seeded clinic is the same each time, also after a reset, whenever it was first asked for."""
    texts = []
    for _ in range(2):
        with serve(seed=3, api_client="ABCDEFGHIJKL", secret="s") as sandbox, connect(sandbox) as api:
            texts.append(api.get("/patients").text)
            api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"})
            sandbox.reset()
            api.headers["Authorization"] = f"Bearer {sandbox.cloud.issue_token()}"
            texts.append(api.get("/patients").text)

    assert len(set(texts)) == 1


def test_snapshots_reach_the_cloud_records(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> None:
    """Restoring brings back what there was, and the token stays good."""
    with connect(sandbox) as api:
        before = ids(api)
        name = sandbox.snapshot()
        api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"})

        sandbox.restore(name)

        assert ids(api) == before


def test_requests_are_noted_by_template(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> None:
    """The journal names no tenant, no id and no patient."""
    with connect(sandbox) as api:
        patient = api.get("/patients").json()["content"][0]["id"]
        api.get(f"/patients/{patient}")
        api.get("/nowhere")

    assert sandbox.count("GET /cloud/{tenantName}/{instanceName}/patients/{patientId}") == 1
    assert [each.client_id for each in sandbox.requests] == [sandbox.cloud.api_client] * 2 + [None]
    assert sandbox.requests[-1].status == 404


def test_a_file_keeps_the_cloud_records(tmp_path: object, connect: Callable[..., httpx.Client]) -> None:
    """What was answered is there after a restart; so is the rest of the clinic."""
    options = {"database": f"{tmp_path}/state.sqlite", "seed": 2, "api_client": "ABCDEFGHIJKL", "secret": "s"}
    with serve(**options) as sandbox, connect(sandbox) as api:  # type: ignore[arg-type]
        made = api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"}).json()["id"]
        kept = ids(api)

    with serve(**options) as sandbox, connect(sandbox) as api:  # type: ignore[arg-type]
        assert made in ids(api) == kept


def test_a_sandbox_without_patients_has_design_and_staff(connect: Callable[..., httpx.Client]) -> None:
    """An empty instance can be written to at once."""
    with serve() as sandbox, connect(sandbox) as api:
        assert api.get("/patients").json()["content"] == []
        assert api.get("/users").json()["data"]
        assert "cdt-vitals" in {each["name"] for each in api.get("/formations/current/cdts").json()}
