"""How much of a body is taken in."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from typing import Any

import pytest
from hostile import HostileServer, Step, reply

from welkin_sdk import AsyncDataClient, DataClient, TransportOptions, errors
from welkin_sdk.http.body import MAX_BYTES

RECORD = json.dumps({"id": "p1"}).encode()
LONG = RECORD + b" " * MAX_BYTES
CODED = {"gzip": gzip.compress(LONG), "deflate": zlib.compress(LONG), "identity": LONG}
TRANSPORTS = ["sync", "async", "aiohttp"]


def ask(server: HostileServer, transport: str, operation: str) -> Any:
    settings = TransportOptions(backend="aiohttp" if transport == "aiohttp" else "httpx")
    credentials: dict[str, Any] = (
        {"client_id": "id", "client_secret": "s" * 32} if operation == "token" else {"access_token": "t"}
    )
    options: dict[str, Any] = {
        "base_url": server.base_url,
        "transport": settings,
        "max_retries": 0,
        **credentials,
    }
    if transport == "sync":
        with DataClient(**options) as client:
            return list(client.patients.find()) if operation == "find" else client.patients.get("p1").id

    async def run() -> Any:
        async with AsyncDataClient(**options) as client:
            if operation == "find":
                return [patient async for patient in client.patients.find()]
            return (await client.patients.get("p1")).id

    return asyncio.run(run())


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("operation", ["get", "find", "token"])
@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize("coding", CODED)
def test_a_body_is_taken_in_up_to_a_length(
    server: HostileServer, transport: str, operation: str, status: int, coding: str
) -> None:
    """A few kilobytes can be decompressed to more than there is memory, whoever answers and whatever it is."""
    name = {"get": "GET /v1/patients/p1", "find": "GET /v1/patients", "token": "POST /v1/token"}[operation]
    server.script(name, reply(status, CODED[coding], headers={"Content-Encoding": coding}))

    with pytest.raises(errors.UnreadableResponseError, match="the body is longer than 64 MiB"):
        ask(server, transport, operation)


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("coding", CODED)
def test_the_longest_body_is_read(server: HostileServer, transport: str, coding: str) -> None:
    """The bound itself is within it."""
    compress = {"gzip": gzip.compress, "deflate": zlib.compress, "identity": bytes}[coding]
    body = compress(LONG[:MAX_BYTES])
    server.script("GET /v1/patients/p1", reply(200, body, headers={"Content-Encoding": coding}))

    assert ask(server, transport, "get") == "p1"


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_body_that_is_compressed_twice_is_not_read(server: HostileServer, transport: str) -> None:
    """A thousandfold of a thousandfold has no bound worth the name; nobody asked for it either."""
    answer: Step = reply(
        200, gzip.compress(gzip.compress(RECORD)), headers={"Content-Encoding": "gzip, gzip"}
    )
    server.script("GET /v1/patients/p1", answer)

    with pytest.raises(errors.UnreadableResponseError):
        ask(server, transport, "get")
