"""One base address is enough: every operation goes to it, to the path that the document has, and none to another host."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import re
import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.end_to_end.connections import watched
from tests.end_to_end.every_method import Method, methods_of, sample
from tests.operations import APIS, Api
from tests.overlays.hostile import HostileServer, reply
from welkin_sdk import AsyncDataClient, DataClient, WelkinError

SECRET = "a-secret-of-thirty-two-characters"
LOGINS = {"data-api": "POST /v1/token", "cloud-api": "POST /v1/acme/admin/api_clients/ours"}
COUNTS = {api.document: api.count for api in APIS}


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as running:
        running.script(LOGINS["cloud-api"], reply(200, {"token": "t" * 20}))
        yield running


def connect(kind: Any, server: HostileServer) -> Any:
    """With credentials, so that the login is seen as well."""
    at: dict[str, Any] = {"base_url": server.base_url, "max_retries": 0}
    if kind in (DataClient, AsyncDataClient):
        return kind("ours", SECRET, **at)
    return kind("acme", "live", "ours", SECRET, **at)


def pattern(api: Api, path: str) -> str:
    """What the path of a request has to be, by the document's own one."""
    tenant = "/acme" if api.document == "cloud-api" else ""
    filled = path.replace("{instanceName}", "live")
    parts = [re.escape(part) for part in re.split(r"\{\w+\}", filled)]
    return f"/v1{tenant}{'[^/]+'.join(parts)}"


def begun(method: Method) -> Any:
    """What a call with samples gives: an answer, a walk, a download or something to await."""
    needed = {n: sample(p) for n, p in method.parameters.items() if p.default is inspect.Parameter.empty}
    ids = [needed.pop(n) for n, p in method.parameters.items() if p.kind is p.POSITIONAL_ONLY]
    return method.function(*ids, **needed)


async def finished(result: Any) -> None:
    """Ask for the first record or byte of what a call gives, whichever kind of client it is of."""
    if hasattr(result, "__aenter__"):
        async with result as download:
            await download.read()
    elif hasattr(result, "__enter__"):
        with result as download:
            download.read()
    elif hasattr(result, "__aiter__"):
        await anext(aiter(result), None)
    elif inspect.isawaitable(result):
        await result
    elif hasattr(result, "pages"):
        next(iter(result), None)


async def sent_by(api: Api, client: Any, server: HostileServer) -> dict[str, list[str]]:
    """What each operation's method has sent, by operationId, a login before it included."""
    sent: dict[str, list[str]] = {}
    for method in methods_of(api, client):
        before = len(server.requests)
        with contextlib.suppress(WelkinError):
            await finished(begun(method))
        sent[method.operation.id] = [seen.name for seen in server.requests[before:]]
    closing = client.aclose() if hasattr(client, "aclose") else client.close()
    if inspect.isawaitable(closing):
        await closing
    return sent


@pytest.mark.parametrize(
    ("api", "kind"),
    [(api, kind) for api in APIS for kind in api.clients],
    ids=lambda one: one.__name__ if isinstance(one, type) else "",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_operation_goes_to_the_one_address(api: Api, kind: Any, server: HostileServer) -> None:
    """Where the document has it, below the address that the client was given, with no look-up of any name."""
    paths = {operation["operationId"]: (method, path) for method, path, operation in api.operations()}

    with watched() as hosts:
        sent = asyncio.run(sent_by(api, connect(kind, server), server))

    assert len(sent) == len(paths) == COUNTS[api.document]
    for name, (method, path) in paths.items():
        assert re.fullmatch(f"{method} {pattern(api, path)}", sent[name][-1]), (name, sent[name])
    assert {one for names in sent.values() for one in names[:-1]} == {LOGINS[api.document]}
    assert {host.partition(":")[0] for host in hosts} == {"127.0.0.1"}


def test_whoever_asks_for_another_host_is_seen() -> None:
    """The watch is awake: a name that is looked up and an address that is connected to are both noted and refused."""
    with watched() as hosts:
        with pytest.raises(httpx.ConnectError):
            httpx.get("http://api.live.welkincloud.io/", trust_env=False)
        with socket.socket() as plain, pytest.raises(OSError, match="this machine alone"):
            plain.connect(("192.0.2.1", 80))

    assert hosts == ["api.live.welkincloud.io", "192.0.2.1:80"]
