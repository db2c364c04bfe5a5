"""Requests that no document knows: sent as they are spelled, and judged as any other."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, error, reply

from welkin_sdk import AsyncDataClient, DataClient, errors


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock, **options)


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        ({"a": True, "b": None, "c": 1.5, "d": "e f"}, "a=true&c=1.5&d=e%20f"),
        ([("a", "1"), ("a", "2")], "a=1&a=2"),
        ((), ""),
    ],
)
def test_a_query_is_sent_in_its_order(server: HostileServer, clock: FakeClock, query: Any, sent: str) -> None:
    """Also a name twice; a value that is None is left out."""
    server.script("GET /v1/x", reply())
    with connect(server, clock) as client:
        client.raw.request("get", "/x", query=query)

    assert server.requests[0].target == f"/v1/x{'?' if sent else ''}{sent}"


def test_an_answer_need_not_be_json(server: HostileServer, clock: FakeClock) -> None:
    """Its body is whatever came, for both kinds of client."""
    server.script("GET /v1/x", reply(200, b"<html>", content_type="text/html"))

    async def run() -> bytes:
        async with AsyncDataClient(access_token="t", base_url=server.base_url) as client:
            return (await client.raw.request("GET", "/x")).content

    with connect(server, clock) as client:
        assert client.raw.request("GET", "/x").content == asyncio.run(run()) == b"<html>"


def test_a_form_is_sent_as_one(server: HostileServer, clock: FakeClock) -> None:
    """Its members are texts and numbers."""
    server.script("POST /v1/x", reply())
    with connect(server, clock) as client:
        client.raw.request("POST", "/x", form={"a": "b c", "n": 1})

    seen = server.requests[0]
    assert seen.headers["content-type"] == "application/x-www-form-urlencoded"
    assert seen.body in (b"a=b+c&n=1", b"a=b%20c&n=1")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"method": "canary!"}, "method"),
        ({"method": 5}, "method"),
        ({"path": 5}, "path"),
        ({"path": "canary"}, "path"),
        ({"json": 1, "form": {}}, "json"),
        ({"query": "canary"}, "query"),
        ({"query": ["canary"]}, "query"),
        ({"query": {"a": b"canary"}}, "query"),
        ({"form": {"a": None}}, "form"),
        ({"form": "canary"}, "form"),
    ],
)
def test_what_cannot_be_sent_is_refused_by_its_name(
    server: HostileServer, clock: FakeClock, given: dict[str, Any], named: str
) -> None:
    """Before anything is, and without the value."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError, match=named) as caught:
        client.raw.request(**{"method": "GET", "path": "/x"} | given)

    assert "canary" not in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize(
    ("method", "count"), [("GET", 2), ("PUT", 2), ("DELETE", 2), ("POST", 1), ("PATCH", 1)]
)
def test_a_method_says_whether_it_may_be_repeated(
    server: HostileServer, clock: FakeClock, method: str, count: int
) -> None:
    """As the methods of the document's operations do; nobody else knows what a raw request does."""
    server.script(f"{method} /v1/x", error(503))
    with connect(server, clock, max_retries=1) as client, pytest.raises(errors.ServerError):
        client.raw.request(method, "/x")

    assert server.count(f"{method} /v1/x") == count


def test_what_was_typed_as_a_path_is_told_nobody(server: HostileServer, clock: FakeClock) -> None:
    """It may hold an id: neither a hook nor an error has it."""
    events: list[Any] = []
    server.script("GET /v1/canary", error(404))
    with (
        connect(server, clock, on_request=events.append) as client,
        pytest.raises(errors.NotFoundError) as caught,
    ):
        client.raw.request("GET", "/canary")

    assert [(event.operation, event.path) for event in events] == [("raw.request", "(raw)")]
    assert "canary" not in f"{caught.value}{vars(caught.value)}"
