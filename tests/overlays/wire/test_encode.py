"""Requests become bytes, and answers values, without a surprise."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, reply

from welkin_runtime.types import Tolerated
from welkin_sdk import DataClient, errors
from welkin_sdk.wire.answer import Answer, Headers
from welkin_sdk.wire.tolerated import MAX_KINDS, ToleratedCounts


def connect(server: HostileServer, clock: FakeClock, **options: Any) -> DataClient:
    return DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock, **options)


def test_a_body_is_json_in_utf_8(server: HostileServer, clock: FakeClock) -> None:
    """The reference prints no content type, and curl would send a form."""
    server.script("POST /v1/x", reply())
    with connect(server, clock) as client:
        client.raw.request("POST", "/x", json={"first_name": "Zoë"})

    seen = server.requests[0]
    assert (seen.headers["content-type"], json.loads(seen.body)) == (
        "application/json",
        {"first_name": "Zoë"},
    )


@pytest.mark.parametrize("body", [{"canary": object()}, {"canary": float("nan")}, {"canary": "\ud800"}])
def test_a_body_that_is_no_json_is_refused(server: HostileServer, clock: FakeClock, body: Any) -> None:
    """Before anything is sent, and without quoting it."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError) as caught:
        client.raw.request("POST", "/x", json=body)

    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert server.requests == []


@pytest.mark.parametrize("headers", [{"X-A": "1\r\nX-B: 2"}, {"X A": "1"}, {"": "1"}, {"X-A": "é"}])
def test_a_header_cannot_break_out_of_its_line(
    server: HostileServer, clock: FakeClock, headers: dict[str, str]
) -> None:
    """Nor may it be something that no header can hold."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError):
        client.patients.get("1", headers=headers)

    assert server.requests == []


def test_the_last_header_of_a_name_wins(server: HostileServer, clock: FakeClock) -> None:
    """In any letter case: a call's over the client's over our own; the token is nobody's to replace."""
    server.script("GET /v1/patients/1", reply(body={"id": "1"}))
    with connect(server, clock, headers={"USER-AGENT": "mine/1"}) as client:
        client.patients.get("1", headers={"accept": "application/hal+json", "authorization": "Bearer other"})

    seen = server.requests[0]
    assert (seen.headers["user-agent"], seen.headers["accept"]) == ("mine/1", "application/hal+json")
    assert seen.bearer == "t"


@pytest.mark.parametrize("options", [{"timeout": 0}, {"timeout": -1}])
def test_a_senseless_option_is_refused(server: HostileServer, clock: FakeClock, options: Any) -> None:
    """As an error of this package."""
    with connect(server, clock) as client, pytest.raises(errors.InvalidRequestError, match="timeout"):
        client.patients.get("1", **options)


def test_headers_are_found_in_any_letter_case() -> None:
    """Several of one name are one list."""
    headers = Headers([("X-One", "1"), ("x-one", "2"), ("Date", "canary")])

    assert (headers["X-ONE"], "x-One" in headers, len(headers), list(headers)) == (
        "1, 2",
        True,
        2,
        ["x-one", "Date"],
    )
    assert "canary" not in repr(headers)


def test_an_answer_hides_its_body() -> None:
    """And shows that there is one."""
    assert repr(Answer(200, Headers(), b"canary")) == "<Answer: status 200, 6 bytes>"


def test_what_is_tolerated_is_bounded() -> None:
    """Places in a list are one kind, and kinds beyond the first thousand are dropped."""
    counts = ToleratedCounts()

    counts.add("a", [Tolerated(f"goals[{n}].title", "string", "null") for n in range(5)])
    counts.add("b", [Tolerated(f"field_{n}", "string", "null") for n in range(MAX_KINDS + 50)])

    listed = counts.list()
    assert (listed[0].path, listed[0].count) == ("goals[].title", 5)
    assert len(listed) == MAX_KINDS
