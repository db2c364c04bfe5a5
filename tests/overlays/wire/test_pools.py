"""Where connections go: straight, or through a proxy."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import pytest
from hostile import HostileServer, reply

from welkin_sdk import AsyncDataClient, DataClient, Limits, Timeout, Transport, errors
from welkin_sdk.wire.pools import _find_proxy


@pytest.fixture(autouse=True)
def _no_proxy_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_a_given_proxy_is_used(server: HostileServer) -> None:
    """Also for this machine: who names one wants it."""
    server.script("GET /v1/x", reply())
    transport = Transport(proxy=server.origin)
    with DataClient(access_token="t", base_url="http://127.0.0.1:1/v1", transport=transport) as client:
        client.raw.request("GET", "/x")

    assert server.requests[0].target == "http://127.0.0.1:1/v1/x"


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_a_given_proxy_is_used_by_both_backends(
    server: HostileServer, backend: Literal["httpx", "aiohttp"]
) -> None:
    """The same, awaited."""
    server.script("GET /v1/x", reply())

    async def run() -> None:
        transport = Transport(proxy=server.origin, backend=backend)
        async with AsyncDataClient(
            access_token="t", base_url="http://127.0.0.1:1/v1", transport=transport
        ) as client:
            await client.raw.request("GET", "/x")

    asyncio.run(run())

    assert server.requests[0].target == "http://127.0.0.1:1/v1/x"


@pytest.mark.parametrize(
    ("variables", "base_url", "proxy"),
    [
        ({}, "https://api.example.com/v1", None),
        ({"HTTPS_PROXY": "http://p:1"}, "https://api.example.com/v1", "http://p:1"),
        ({"HTTP_PROXY": "http://p:1"}, "https://api.example.com/v1", None),
        ({"ALL_PROXY": "http://p:1"}, "https://api.example.com/v1", "http://p:1"),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "example.com"}, "https://api.example.com/v1", None),
        ({"HTTP_PROXY": "http://p:1", "ALL_PROXY": "http://p:1"}, "http://127.0.0.1:1/v1", None),
        ({"HTTP_PROXY": "http://p:1", "ALL_PROXY": "http://p:1"}, "http://127.8.9.10:1/v1", None),
    ],
)
def test_the_environment_may_name_a_proxy(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], base_url: str, proxy: str | None
) -> None:
    """The usual variables, but never for the sandbox on this machine."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert _find_proxy(Transport(), base_url) == proxy
    assert _find_proxy(Transport(trust_env=False), base_url) is None


@pytest.mark.parametrize("setting", ["ca_bundle", "client_certificate"])
def test_a_certificate_that_cannot_be_read_is_a_configuration_error(tmp_path: Path, setting: str) -> None:
    """Names the setting, not the file."""
    transport = Transport(**{setting: tmp_path / "canary.pem"})
    client = DataClient(access_token="t", base_url="https://127.0.0.1:1", transport=transport)
    with client, pytest.raises(errors.ConfigurationError, match=setting) as caught:
        client.raw.request("GET", "/x")

    assert "canary" not in str(caught.value)


def test_a_proxys_credentials_hide() -> None:
    """They are part of its URL."""
    assert "canary" not in repr(Transport(proxy="http://user:canary@p:1", client_certificate="canary"))


@pytest.mark.parametrize("bad", [{"connect": 0}, {"read": -1}, {"write": float("nan")}])
def test_a_timeout_is_a_time(bad: dict[str, Any]) -> None:
    """Zero would fail every call at once, and nobody means that."""
    with pytest.raises(ValueError, match="timeout"):
        Timeout(**bad)


def test_no_phase_outlives_the_call() -> None:
    """Each is trimmed to what is left."""
    assert Timeout(5, 30, 30, 10).trim(7.5) == {"connect": 5, "read": 7.5, "write": 7.5, "pool": 7.5}


def test_a_full_pool_makes_callers_wait(server: HostileServer) -> None:
    """One connection serves them one after another."""
    server.script("GET /v1/x", reply())

    async def run() -> list[int]:
        transport = Transport(limits=Limits(max_connections=1))
        async with AsyncDataClient(access_token="t", base_url=server.base_url, transport=transport) as client:
            answers = await asyncio.gather(*(client.raw.request("GET", "/x") for _ in range(5)))
            return [answer.status for answer in answers]

    assert asyncio.run(run()) == [200] * 5


def test_a_forked_process_opens_connections_of_its_own() -> None:
    """Shared ones would mix up the answers of two processes, and with them patients."""
    code = """
import os
from welkin_sdk.wire.pools import Pool
from welkin_sdk.wire.settings import Transport

pool = Pool(Transport(), "https://example.com")
opened = pool._open()
assert pool._open() is opened
child = os.fork()
if child == 0:
    os._exit(1 if pool._open() is opened else 0)
raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    if not hasattr(os, "fork"):
        pytest.skip("this system does not fork")

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
