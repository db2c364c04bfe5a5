"""A sandbox with a clinic of its own for every test module, and clients for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import jwt
import pytest

from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.sandbox import Sandbox, serve


@pytest.fixture(scope="module", params=["printed", "wrapped"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """The sandbox in each of its two envelopes, with 30 patients."""
    with serve(seed=30, envelope=request.param) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[DataClient]:
    with DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as made:
        yield made


@pytest.fixture
def async_client(sandbox: Sandbox) -> AsyncDataClient:
    """Use it with `async with`."""
    return AsyncDataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api)


@pytest.fixture
def get_page(sandbox: Sandbox) -> Callable[[str], list[dict[str, Any]]]:
    """The first page of a collection by plain HTTP: an oracle that shares no code with the client."""
    return lambda collection: plain_page(sandbox, collection)


def plain_page(sandbox: Sandbox, collection: str) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {plain_token(sandbox)}", "Prefer": "envelope=wrapped"}
    records: list[dict[str, Any]] = httpx.get(f"{sandbox.data_api}/{collection}", headers=headers).json()[
        "data"
    ]
    return records


def plain_token(sandbox: Sandbox) -> str:
    url = f"{sandbox.data_api}/token"
    claims = {"iss": sandbox.client_id, "aud": url, "exp": int(time.time()) + 600, "scope": "all"}
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": jwt.encode(claims, sandbox.client_secret, algorithm="HS256"),
    }
    token: str = httpx.post(url, data=form).json()["access_token"]
    return token
