"""The Cloud API of a sandbox, on a thread and in a process of its own, by the same names."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from welkin_sdk.testing.options import Options
from welkin_sdk.testing.running import AnySandbox, Running


@pytest.fixture(params=[False, True], ids=["thread", "process"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[AnySandbox]:
    with Running() as running:
        yield running.sandbox(Options(seed=2, envelope="printed", process=request.param))


def status(sandbox: AnySandbox, token: str, place: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{sandbox.cloud_api}/{place}/patients", headers=headers).status_code


def test_it_is_steered_alike(sandbox: AnySandbox) -> None:
    """Credentials, tenants, API clients, policies and tokens."""
    cloud = sandbox.cloud
    assert cloud.address == sandbox.cloud_api
    exchanged = httpx.post(
        f"{cloud.address}/{cloud.tenant}/admin/api_clients/{cloud.api_client}", json={"secret": cloud.secret}
    ).json()["token"]
    other = cloud.add_tenant("globex", ["live"])
    second = cloud.add_client("globex")
    place = f"{cloud.tenant}/{cloud.instance}"

    cloud.set_policy(second.api_client, "Patients", read=False)
    cloud.set_closed(cloud.api_client, ["listPatients"])

    assert status(sandbox, cloud.issue_token(other.api_client), "globex/live") == 200
    assert status(sandbox, cloud.issue_token(second.api_client), "globex/live") == 403
    assert status(sandbox, exchanged, place) == 403
    cloud.forget_tokens()
    assert status(sandbox, exchanged, place) == 401
    with pytest.raises(ValueError, match="tenant"):
        cloud.add_tenant("globex")


def test_both_exports_have_a_line_for_each_record(sandbox: AnySandbox) -> None:
    """Also where a record has what Unicode takes for the end of a line."""
    cloud, name = sandbox.cloud, "Grace\u2028Hopper\u0085"
    headers = {"Authorization": f"Bearer {cloud.issue_token()}"}
    address = f"{cloud.address}/{cloud.tenant}/{cloud.instance}/patients"
    httpx.post(address, json={"firstName": name, "lastName": name}, headers=headers).raise_for_status()
    sandbox.make.patient(first_name=name)

    exports = [list(map(json.loads, export)) for export in (sandbox.export(), cloud.export())]

    of_data, of_cloud = (
        [entry["record"] for entry in entries if entry["collection"] == "patients"] for entries in exports
    )
    assert [record["first_name"] for record in of_data].count(name) == 1
    assert [record["firstName"] for record in of_cloud].count(name) == 1
