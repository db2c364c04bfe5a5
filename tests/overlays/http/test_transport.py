"""Attempts: which are repeated, how long the waits are, and when a call is over."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, cut, drip, error, garbage, hang, hang_up, reply, reset

from welkin_sdk import AsyncDataClient, DataClient, Timeout, errors

READ = "GET /v1/things"
UPDATE = "PUT /v1/things"
CREATE = "POST /v1/things"
SUCCESS = reply(body={"id": "1"})


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock, **options)


def send(client: DataClient, name: str, **options: Any) -> Any:
    method, _, path = name.partition(" ")
    return client.raw.request(method, path.removeprefix("/v1"), **options)


async def send_async(server: HostileServer, clock: FakeClock, name: str, **options: Any) -> Any:
    method, _, path = name.partition(" ")
    async with AsyncDataClient(access_token="t", base_url=server.base_url, _clock=clock.clock) as client:
        return await client.raw.request(method, path.removeprefix("/v1"), **options)


FAILURES = {
    "reset": reset,
    "hang up": hang_up,
    "cut": cut(),
    "garbage": garbage(b"canary canary\r\n\r\n"),
    "bad gzip": reply(200, b"canary", headers={"Content-Encoding": "gzip"}),
    **{str(status): error(status) for status in (400, 403, 404, 408, 409, 418, 429, 500, 501, 502, 503, 504)},
}
REPEATED = {
    READ: {"reset", "hang up", "cut", "garbage", "bad gzip", "429", "500", "502", "503", "504"},
    UPDATE: {"reset", "hang up", "cut", "garbage", "429", "502", "503", "504"},
    CREATE: {"429"},
}


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("name", [READ, UPDATE, CREATE])
def test_the_table_of_repeats(
    server: HostileServer, clock: FakeClock, name: str, failure: str, is_async: bool
) -> None:
    """What is repeated succeeds with its second attempt; what is not is a typed error after the first."""
    server.script(name, FAILURES[failure], SUCCESS)

    def call() -> Any:
        if is_async:
            return asyncio.run(send_async(server, clock, name))
        with connect(server, clock) as client:
            return send(client, name)

    if failure in REPEATED[name]:
        assert call().attempts == 2
    else:
        with pytest.raises(errors.WelkinError) as caught:
            call()
        assert caught.value.attempts == 1
        assert "canary" not in str(caught.value)

    assert server.count(name) == (2 if failure in REPEATED[name] else 1)


@pytest.mark.parametrize("name", [READ, UPDATE, CREATE])
def test_a_connection_that_was_never_made_is_always_tried_again(clock: FakeClock, name: str) -> None:
    """The server has seen nothing, so a create is as safe as a read."""
    client = DataClient(access_token="t", base_url="http://127.0.0.1:1/v1", _clock=clock.clock)
    with client, pytest.raises(errors.WelkinConnectionError, match="ECONNREFUSED") as caught:
        send(client, name)

    assert (caught.value.attempts, caught.value.is_retryable) == (3, True)


def test_a_read_timeout_is_its_own_error(server: HostileServer, clock: FakeClock) -> None:
    """One attempt took too long; the call itself had no limit."""
    server.script(READ, hang)
    client = connect(server, clock, timeout=Timeout(read=0.05), max_retries=1)
    with client, pytest.raises(errors.WelkinTimeoutError) as caught:
        send(client, READ)

    assert type(caught.value) is errors.WelkinTimeoutError
    assert caught.value.attempts == 2


def test_a_document_operation_repeats_an_html_page(server: HostileServer, clock: FakeClock) -> None:
    """A proxy's page with status 200 is gone with the next attempt."""
    server.script("GET /v1/patients/1", reply(200, b"<html>", content_type="text/html"), SUCCESS)
    with connect(server, clock) as client:
        assert client.patients.get("1").id == "1"


def test_a_create_with_an_unreadable_answer_is_not_repeated(server: HostileServer, clock: FakeClock) -> None:
    """The record may well be there."""
    server.script("POST /v1/conversations", reply(200, b"<html>"))
    with connect(server, clock) as client, pytest.raises(errors.UnreadableResponseError) as caught:
        client.conversations.create(patient_id="1")

    assert (server.count("POST /v1/conversations"), caught.value.is_retryable) == (1, False)


# --- waits


def test_waits_grow_and_are_jittered(server: HostileServer, clock: FakeClock) -> None:
    """Half of 0.5, 1, 2 and 4 seconds, as the test's jitter is one half."""
    server.script(READ, error(503))
    with connect(server, clock, max_retries=4) as client, pytest.raises(errors.ServerError) as caught:
        send(client, READ)

    assert clock.sleeps == [0.25, 0.5, 1.0, 2.0]
    assert (caught.value.attempts, caught.value.status, caught.value.is_retryable) == (5, 503, True)


def test_the_server_may_say_how_long_to_wait(server: HostileServer, clock: FakeClock) -> None:
    """Seconds, or a date by the server's own clock; what makes no sense is ignored."""
    date = {"Date": "Thu, 01 Jan 2026 00:00:00 GMT", "Retry-After": "Thu, 01 Jan 2026 00:00:09 GMT"}
    server.script(
        READ,
        error(429, headers={"Retry-After": "3"}),
        error(503, headers=date),
        error(503, headers={"Retry-After": "-5"}),
        error(503, headers={"Retry-After": "soon"}),
        SUCCESS,
    )
    with connect(server, clock, max_retries=4) as client:
        send(client, READ)

    assert clock.sleeps == [3, 9, 1.0, 2.0]


def test_a_wait_beyond_the_cap_is_told_instead(server: HostileServer, clock: FakeClock) -> None:
    """A program can do better than sleep for five minutes."""
    server.script(READ, error(429, headers={"Retry-After": "300"}))
    with connect(server, clock) as client, pytest.raises(errors.RateLimitError) as caught:
        send(client, READ)

    assert (caught.value.retry_after, caught.value.attempts, clock.sleeps) == (300, 1, [])


def test_the_cap_is_the_callers_to_set(server: HostileServer, clock: FakeClock) -> None:
    """Who has the time may wait."""
    server.script(READ, error(429, headers={"Retry-After": "300"}), SUCCESS)
    with connect(server, clock) as client:
        send(client.with_options(max_retry_after=600), READ)

    assert clock.sleeps == [300]


def test_retries_run_dry_together(server: HostileServer, clock: FakeClock) -> None:
    """A server that is down is not sent three times the requests for ever."""
    server.script(READ, error(503))
    with connect(server, clock) as client:
        for _ in range(60):
            with pytest.raises(errors.ServerError):
                send(client, READ)

    assert server.count(READ) == 60 + 100


# --- deadline


def test_a_wait_that_does_not_fit_ends_the_call_at_once(server: HostileServer, clock: FakeClock) -> None:
    """Sleeping into the deadline would only cost time: the last failure is raised as it is."""
    server.script(READ, error(503, headers={"Retry-After": "5"}))
    with connect(server, clock) as client, pytest.raises(errors.ServerError) as caught:
        send(client, READ, deadline=4)

    assert (clock.sleeps, caught.value.retry_after) == ([], 5)


def test_the_deadline_spans_attempts_and_waits(server: HostileServer, clock: FakeClock) -> None:
    """Ten seconds for the call are ten seconds, not ten for each attempt."""
    server.script(READ, error(503, headers={"Retry-After": "4"}))
    with connect(server, clock, max_retries=9) as client, pytest.raises(errors.ServerError):
        send(client, READ, deadline=10)

    assert clock.sleeps == [4, 4]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("step", [hang, drip(), drip(in_head=True)], ids=["hang", "drip", "drip in the head"])
def test_nothing_outlives_the_deadline(server: HostileServer, step: Any, is_async: bool) -> None:
    """Bytes that keep coming defeat every read timeout, but not the deadline."""
    server.script(READ, step)
    begun_at = time.monotonic()

    with pytest.raises(errors.DeadlineExceededError) as caught:
        asyncio.run(_get_in_time_async(server)) if is_async else _get_in_time(server)

    assert (caught.value.attempts, caught.value.operation) == (1, "raw.request")
    assert time.monotonic() - begun_at < 5


def _get_in_time(server: HostileServer) -> None:
    with DataClient(access_token="t", base_url=server.base_url) as client:
        send(client, READ, deadline=0.1)


async def _get_in_time_async(server: HostileServer) -> None:
    async with AsyncDataClient(access_token="t", base_url=server.base_url) as client:
        await client.raw.request("GET", "/things", deadline=0.1)


def test_the_deadline_includes_the_token(server: HostileServer) -> None:
    """Waiting for a token is waiting."""
    server.script("POST /v1/token", hang)
    with (
        DataClient("i", "s", base_url=server.base_url) as client,
        pytest.raises(errors.DeadlineExceededError),
    ):
        send(client, READ, deadline=0.1)

    assert server.count(READ) == 0


def test_compressed_answers_are_read(server: HostileServer, clock: FakeClock) -> None:
    """We ask for gzip, so we must be able to read it."""
    import gzip

    server.script(READ, reply(200, gzip.compress(b'{"a": 1}'), headers={"Content-Encoding": "gzip"}))
    with connect(server, clock) as client:
        assert send(client, READ).json() == {"a": 1}
