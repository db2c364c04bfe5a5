"""Canaries in every secret, id and body: none of them may sing in a log, a repr, an exception or a span."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, cut, error, garbage, hang, reply, reset

from welkin_sdk import AsyncDataClient, DataClient, Timeout, errors

CANARY = "canary"
ID = f"{CANARY}-id"
BODY = {
    "id": ID,
    "first_name": f"{CANARY}-name",
    "birthday": f"{CANARY}-birthday",
    "phase": [f"{CANARY}-phase"],
}
HEADERS = {"X-Anything": f"{CANARY}-header", "Set-Cookie": f"{CANARY}=1", "Location": f"/{CANARY}"}

STEPS = {
    "success": reply(body=BODY, headers=HEADERS),
    "error": error(
        400, f"{CANARY}-code", title=CANARY, detail=CANARY, extra={"path": CANARY}, headers=HEADERS
    ),
    "redirect": reply(302, BODY, headers=HEADERS),
    "html": reply(200, b"<p>canary</p>", headers=HEADERS),
    "text": reply(200, b'"canary"', headers=HEADERS),
    "list": reply(200, [BODY]),
    "cut": cut(b'{"id": "canary'),
    "reset": reset,
    "hang": hang,
    "garbage": garbage(b"canary canary canary\r\n\r\n"),
    "bad header": garbage(b"HTTP/1.1 200 OK\r\ncanary canary\r\n\r\n"),
    "bad gzip": reply(200, b"canary", headers={"Content-Encoding": "gzip"}),
}


def client_options(server: HostileServer, clock: FakeClock) -> dict[str, Any]:
    return {
        "client_id": f"{CANARY}-client",
        "client_secret": f"{CANARY}-secret",
        "base_url": server.base_url,
        "timeout": Timeout(read=0.05),
        "headers": {"X-Mine": f"{CANARY}-mine"},
        "_clock": clock.clock,
    }


def everything_said(error_: BaseException) -> str:
    twin = pickle.loads(pickle.dumps(error_))
    return "".join(traceback.format_exception(error_)) + repr(error_) + repr(copy.copy(error_)) + str(twin)


def chain(error_: BaseException | None) -> str:
    """Texts and attributes of whatever is chained, shown or not: error reporters follow it all."""
    said = ""
    while error_ is not None:
        said += repr(error_)
        error_ = error_.__cause__ or error_.__context__
        said += f" {getattr(error_, 'request', '')!r} {getattr(error_, 'doc', '')!r}" if error_ else ""
    return said


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("name", [f"GET /v1/patients/{ID}", f"PUT /v1/patients/{ID}", "POST /v1/token"])
def test_nothing_sings(
    server: HostileServer,
    clock: FakeClock,
    caplog: pytest.LogCaptureFixture,
    name: str,
    step: str,
    is_async: bool,
) -> None:
    """Whatever the server does, and however loud the log is turned up."""
    caplog.set_level(logging.DEBUG)
    server.script("POST /v1/token", reply(body={"access_token": f"{CANARY}-token"}, headers=HEADERS))
    server.script(name, STEPS[step])
    said: list[str] = []

    def meet(failure: BaseException) -> None:
        said.extend((everything_said(failure), chain(failure)))

    def run() -> None:
        with DataClient(**client_options(server, clock)) as client:
            said.append(repr(client))
            try:
                record = (
                    client.patients.update(ID, phase=CANARY)
                    if name.startswith("PUT")
                    else client.patients.get(ID)
                )
                said.append(repr(record))
            except errors.WelkinError as failure:
                meet(failure)
            said.extend((repr(client.tolerated), repr(client.api_version_status())))

    async def run_async() -> None:
        async with AsyncDataClient(**client_options(server, clock)) as client:
            said.append(repr(client))
            try:
                said.append(repr(await client.patients.get(ID)))
            except errors.WelkinError as failure:
                meet(failure)

    asyncio.run(run_async()) if is_async else run()

    said += [record.getMessage() for record in caplog.records]
    assert [one for one in said if CANARY in one] == []
    assert any("patients.get" in one or "patients.update" in one or "token.exchange" in one for one in said)


def test_the_log_has_what_is_needed_to_find_a_call(
    server: HostileServer, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Operation, method, template, status, attempt and duration."""
    caplog.set_level(logging.DEBUG, "welkin_sdk")
    server.script("GET /v1/patients/1", reply(body={"id": "1"}))
    with DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock) as client:
        client.patients.get("1")

    assert [record.getMessage() for record in caplog.records] == [
        "attempt begins operation=patients.get method=GET path=/patients/{id} attempt=1",
        "attempt ended operation=patients.get method=GET path=/patients/{id} status=200 attempt=1 seconds=0.000",
    ]


def test_the_http_librarys_log_still_works_for_others(
    server: HostileServer, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is taken out of it: our own attempts do not go through it."""
    import httpx

    caplog.set_level(logging.DEBUG, "httpcore")
    server.script("GET /v1/patients/1", reply(body={"id": "1"}))
    with DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock) as client:
        client.patients.get("1")
    ours = len(caplog.records)

    with httpx.Client(trust_env=False) as other:
        other.get(f"{server.base_url}/x")

    assert ours == 0
    assert len(caplog.records) > 0
