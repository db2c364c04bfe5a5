"""Faults of the way an answer takes, seen from a bare socket."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.faults import Delay, ResetBefore, ResetInBody, SlowBody, Truncate

Ask = Callable[..., tuple[bytes, str]]
GRACE = {
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Sample",
    "birthday": "1906-12-09",
}


def body_of(received: bytes) -> bytes:
    return received.partition(b"\r\n\r\n")[2]


def announced(received: bytes) -> int:
    head = received.partition(b"\r\n\r\n")[0].lower()
    return int(
        next(line for line in head.split(b"\r\n") if line.startswith(b"content-length:")).split(b":")[1]
    )


def patients(api: httpx.Client) -> int:
    return len(api.get("/patients", params={"page[size]": 1000}).json()[0]["data"])


def test_a_connection_is_reset_before_a_byte(sandbox: Sandbox, ask: Ask) -> None:
    """RST, not FIN, and nothing in front of it."""
    sandbox.faults.add(ResetBefore())

    assert ask("/patients") == (b"", "reset")


@pytest.mark.parametrize(("processed", "made"), [(False, 0), (True, 1)])
def test_a_reset_create_is_done_only_when_asked_for(
    sandbox: Sandbox, ask: Ask, api: httpx.Client, processed: bool, made: int
) -> None:
    """The sender cannot tell which."""
    before = patients(api)
    sandbox.faults.add("reset_before", route="POST /v1/patients", processed=processed)

    received = ask("/patients", "POST", json.dumps(GRACE).encode())

    assert received == (b"", "reset")
    assert patients(api) == before + made


def test_a_reset_request_is_in_the_journal_without_a_status(sandbox: Sandbox, ask: Ask) -> None:
    """It was asked and never answered."""
    sandbox.faults.add("reset_before")
    ask("/patients")

    assert [(entry.template, entry.status) for entry in sandbox.requests] == [("/v1/patients", 0)]


@pytest.mark.parametrize("after_bytes", [0, 1, 700, None])
def test_a_connection_is_reset_in_the_middle_of_the_body(
    sandbox: Sandbox, ask: Ask, after_bytes: int | None
) -> None:
    """So many bytes of it arrive, half of it by default; then RST."""
    sandbox.faults.add(ResetInBody(after_bytes))

    received, ending = ask("/patients")

    assert ending == "reset"
    wanted = announced(received) // 2 if after_bytes is None else after_bytes
    assert len(body_of(received)) == wanted


def test_a_reset_beyond_the_body_still_cuts_it(sandbox: Sandbox, ask: Ask) -> None:
    """An answer that arrives whole would be no fault."""
    sandbox.faults.add("reset_in_body", after_bytes=10**9)

    received, ending = ask("/patients")

    assert (ending, len(body_of(received))) == ("reset", announced(received) - 1)


def test_a_body_is_cut_below_its_announced_length(sandbox: Sandbox, ask: Ask) -> None:
    """The connection ends properly, and too early."""
    sandbox.faults.add(Truncate(100))

    received, ending = ask("/patients")

    assert (ending, len(body_of(received))) == ("closed", 100)
    assert announced(received) > 100


def test_a_body_is_cut_and_its_length_says_so(sandbox: Sandbox, ask: Ask) -> None:
    """Whole to HTTP, broken as JSON."""
    sandbox.faults.add(Truncate(content_length="cut"))

    received, ending = ask("/patients")

    assert (ending, len(body_of(received))) == ("closed", announced(received))
    with pytest.raises(json.JSONDecodeError):
        json.loads(body_of(received))


def test_a_chunked_body_lacks_its_last_chunk(sandbox: Sandbox, ask: Ask) -> None:
    """The length is announced piece by piece, and the piece that says the end is missing."""
    sandbox.faults.add(Truncate(content_length="chunked"))

    received, ending = ask("/patients")

    assert ending == "closed"
    assert b"transfer-encoding: chunked" in received.lower()
    assert not received.endswith(b"0\r\n\r\n")


def test_a_slow_body_arrives_whole_and_in_pieces(sandbox: Sandbox, api: httpx.Client) -> None:
    """Every piece but the last one has the size that was asked for, or they ran together on the way."""
    sandbox.faults.add(SlowBody(piece_bytes=1500, pause_seconds=0.01))

    with api.stream("GET", "/patients") as answer:
        pieces = list(answer.iter_raw())

    assert len(pieces) > 1
    assert len(json.loads(b"".join(pieces))[0]["data"]) == 6


def test_a_delay_keeps_a_client_waiting_longer_than_it_waits(sandbox: Sandbox, api: httpx.Client) -> None:
    """In real time, whatever the sandbox's clock does."""
    sandbox.clock.freeze()
    sandbox.faults.add("delay", seconds=0.25)

    with pytest.raises(httpx.ReadTimeout):
        api.get("/patients", timeout=0.05)


@pytest.mark.parametrize(("processed", "made"), [(True, 1), (False, 0)])
def test_a_late_create_is_done_before_the_wait_or_after_it(
    sandbox: Sandbox, api: httpx.Client, processed: bool, made: int
) -> None:
    """By default the work is done although its sender has given up."""
    before = patients(api)
    sandbox.faults.add(Delay(0.15, processed=processed), route="POST /v1/patients", times=1)

    with pytest.raises(httpx.ReadTimeout):
        api.post("/patients", json=GRACE, timeout=0.05)

    assert patients(api) == before + made
    wait_until(lambda: sandbox.count("POST /v1/patients") == 1)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_a_sandbox_ends_while_a_fault_keeps_a_request_waiting(connect: Callable[..., Any]) -> None:
    """Nobody waits for the wait."""
    with serve(seed=1) as sandbox, connect(sandbox) as api:
        sandbox.faults.add("delay", seconds=60)
        with pytest.raises(httpx.ReadTimeout):
            api.get("/patients", timeout=0.05)


def test_other_requests_go_on_while_one_waits(sandbox: Sandbox, api: httpx.Client) -> None:
    """A wait is that of one request."""
    sandbox.faults.add("delay", route="GET /v1/workers", seconds=0.3)
    with pytest.raises(httpx.ReadTimeout):
        api.get("/workers", timeout=0.01)

    assert api.get("/patients", timeout=0.25).status_code == 200


def test_broken_connections_leave_the_server_whole(
    sandbox: Sandbox, api: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    """It takes none of them for a failure of its own, and answers the next request."""
    for kind in (ResetBefore(), ResetInBody(), Truncate(), Truncate(content_length="chunked")):
        sandbox.faults.add(kind, probability=0.4)

    def try_once(_: int) -> bool:
        try:
            return api.get("/patients").status_code == 200
        except httpx.TransportError:
            return False

    with ThreadPoolExecutor(8) as pool:
        outcomes = set(pool.map(try_once, range(60)))
    sandbox.faults.clear()

    assert outcomes == {True, False}
    assert api.get("/patients").status_code == 200
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
