"""The Cloud API's clients at work against the sandbox: many tasks, many logins, two tenants."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from welkin_sdk import AsyncCloudClient, CloudClient, errors
from welkin_sdk.sandbox import Sandbox, serve


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(freeze_at=datetime(2026, 3, 1, 12, tzinfo=UTC)) as running:
        yield running


def arguments(sandbox: Sandbox, credentials: Any = None) -> dict[str, Any]:
    found = credentials or sandbox.cloud.credentials
    return {
        "tenant": found.tenant,
        "instance": found.instance,
        "api_client": found.api_client,
        "secret": found.secret,
        "base_url": sandbox.cloud_api,
    }


def count_exchanges(sandbox: Sandbox) -> int:
    """Of all API clients together."""
    return sandbox.count("POST /cloud/{tenantName}/admin/api_clients/{apiClientName}")


def add_patients(client: CloudClient, tenant: str, count: int) -> list[str]:
    body = {"lastName": tenant, "timezone": "US/Eastern"}
    answers = [
        client.raw.request("POST", "/patients", json={**body, "firstName": f"{tenant}-{number}"}).json()
        for number in range(count)
    ]
    return [answer["id"] for answer in answers if isinstance(answer, dict)]


def test_a_client_left_alone_stays_far_from_the_limit(sandbox: Sandbox) -> None:
    """1,000 calls by 200 tasks, while every token is taken away ten times: one exchange for each life."""

    async def work(client: AsyncCloudClient, number: int) -> None:
        for call in range(5):
            await client.raw.request("GET", "/patients")
            if call == 2 and number % 20 == 0:
                sandbox.cloud.forget_tokens()

    async def run() -> None:
        async with AsyncCloudClient(**arguments(sandbox)) as client:
            await asyncio.gather(*[work(client, number) for number in range(200)])

    asyncio.run(run())

    assert 1 <= count_exchanges(sandbox) <= 30


def test_two_tenants_interleaved_never_cross(sandbox: Sandbox) -> None:
    """10,000 calls in one process, over one server: ids, tokens and state stay with their tenant."""
    tenants = [sandbox.cloud.credentials, sandbox.cloud.add_tenant("other")]
    ids: list[list[str]] = []
    for credentials in tenants:
        with CloudClient(**arguments(sandbox, credentials)) as client:
            ids.append(add_patients(client, credentials.tenant, 5))
    crossed: list[int] = []

    async def work(client: AsyncCloudClient, place: int, task: int) -> None:
        for call in range(100):
            patient = await client.patients.get(ids[place][(task + call) % 5])
            if patient.last_name != tenants[place].tenant or patient.id not in ids[place]:
                crossed.append(place)

    async def run() -> None:
        first, second = (AsyncCloudClient(**arguments(sandbox, one)) for one in tenants)
        async with first, second:
            clients = (first, second)
            await asyncio.gather(*[work(clients[task % 2], task % 2, task) for task in range(100)])
            for place, client in enumerate(clients):
                listed = {patient.id async for patient in client.patients.list(page_size=3)}
                assert not listed & set(ids[1 - place])
                assert set(ids[place]) <= listed

    asyncio.run(run())

    assert crossed == []
    assert count_exchanges(sandbox) == 2 * len(tenants)  # of each the sync and the async client


def test_the_other_tenants_record_is_not_there(sandbox: Sandbox) -> None:
    """Nor does the other tenant's secret open it."""
    other = sandbox.cloud.add_tenant("other")
    with CloudClient(**arguments(sandbox, other)) as client:
        (theirs,) = add_patients(client, "other", 1)

    with CloudClient(**arguments(sandbox)) as client, pytest.raises(errors.NotFoundError):
        client.patients.get(theirs)
    mixed = {**arguments(sandbox), "secret": other.secret}
    with CloudClient(**mixed) as client, pytest.raises(errors.TokenExchangeError):
        client.patients.get(theirs)


def test_a_denied_category_is_named(sandbox: Sandbox) -> None:
    """By the error, as the sandbox's recorded form leads to it."""
    sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", read=False)

    with CloudClient(**arguments(sandbox)) as client, pytest.raises(errors.ForbiddenError) as caught:
        list(client.patients.list())

    assert caught.value.category == "Patients"
    assert caught.value.codes
