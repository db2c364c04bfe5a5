"""Files fetched through each client and in each way, for tests that do not care which."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from hostile import HostileServer

from tests.overlays.asked import asked
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk import AsyncCloudClient, CloudClient, TransportOptions

SENDERS = ["sync", "async", "aiohttp"]
WAYS = ["read", "iterate", "save"]
FILE = "GET /t/i/files/1"
OPERATION = Operation(
    id="downloadFile", name="files.download", method="GET", path="/files/{id}", envelope="none", is_read_only=True,
    is_idempotent=True, needs_token=True, scope="instance", answer="bytes", category="Files",
)  # fmt: skip
REQUEST = Request(OPERATION, path="/files/1")


def options_of(server: HostileServer, **changed: Any) -> dict[str, Any]:
    """What a client of *server* is built from."""
    return {
        "tenant": "t",
        "instance": "i",
        "access_token": "secret-token",
        "base_url": server.origin,
        "timeout": 5,
    } | changed


def fetch(sender: str, way: str, options: dict[str, Any], folder: Path, times: int = 1, **call: Any) -> bytes:
    """The file, as often as asked for by one client; what it raises comes out."""
    if sender == "sync":
        with CloudClient(**options) as client:
            return [_fetch(client, way, folder, call) for _ in range(times)][-1]

    async def run() -> bytes:
        given = options.get("transport") or TransportOptions()
        backend: Any = "aiohttp" if sender == "aiohttp" else "httpx"
        transport = TransportOptions(
            given.proxy, given.ca_bundle, given.client_certificate, given.limits, backend
        )
        async with AsyncCloudClient(**(options | {"transport": transport})) as client:
            return [await _fetch_async(client, way, folder, call) for _ in range(times)][-1]

    return asyncio.run(run())


def _fetch(client: CloudClient, way: str, folder: Path, call: Any) -> bytes:
    with client._sender.download(asked(REQUEST), {}, call) as download:
        if way == "read":
            return download.read()
        if way == "iterate":
            return b"".join(download.iterate())
        return download.save(folder / "file").read_bytes()


async def _fetch_async(client: AsyncCloudClient, way: str, folder: Path, call: Any) -> bytes:
    async with client.wire.download(asked(REQUEST), {}, call) as download:
        if way == "read":
            return await download.read()
        if way == "iterate":
            return b"".join([piece async for piece in download.iterate()])
        return (await download.save(folder / "file")).read_bytes()
