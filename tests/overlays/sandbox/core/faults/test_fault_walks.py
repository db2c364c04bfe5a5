"""
What the project's own client makes of every kind: each record exactly once, or a typed error to go on from.

A fault hits every page of a walk. What cannot be read ends it with a WelkinError; once the fault is gone, its
checkpoint brings the rest.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from welkin_sdk.data_client import DataClient
from welkin_sdk.errors import (
    AuthenticationError,
    ForbiddenError,
    RateLimitError,
    ServerError,
    StalledPageError,
    TokenExchangeError,
    UnreadableResponseError,
    WelkinConnectionError,
    WelkinError,
)
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.faults import KINDS

ENDS: list[tuple[str, dict[str, Any], type[WelkinError]]] = [
    ("status", {"status": 500}, ServerError),
    ("status", {"status": 503, "retry_after": 0}, ServerError),
    ("status", {"status": 429, "retry_after": 1e9}, RateLimitError),
    ("status", {"status": 429, "retry_after_form": "junk"}, RateLimitError),
    ("status", {"status": 401}, AuthenticationError),
    ("status", {"status": 403}, ForbiddenError),
    ("html", {}, UnreadableResponseError),
    ("html", {"status": 502}, ServerError),
    ("reset_before", {}, WelkinConnectionError),
    ("reset_in_body", {}, WelkinConnectionError),
    ("truncate", {}, WelkinConnectionError),
    ("truncate", {"content_length": "chunked"}, WelkinConnectionError),
    ("truncate", {"content_length": "cut"}, UnreadableResponseError),
    ("invalid_json", {"form": "comma"}, UnreadableResponseError),
    ("invalid_json", {"form": "quotes"}, UnreadableResponseError),
    ("invalid_json", {"form": "bytes"}, UnreadableResponseError),
    ("invalid_json", {"form": "prefix"}, UnreadableResponseError),
    ("wrong_envelope", {"form": "no_data"}, UnreadableResponseError),
    ("next_link", {"to": "itself"}, StalledPageError),
    ("next_link", {"to": "back"}, StalledPageError),
]
TOLERATED: list[tuple[str, dict[str, Any]]] = [
    ("delay", {"seconds": 0.005}),
    ("slow_body", {"piece_bytes": 4000, "pause_seconds": 0.001}),
    ("wrong_envelope", {"form": "flipped"}),
    ("wrong_envelope", {"form": "two"}),
    ("unknown_enum", {}),
    ("null_member", {}),
    ("wrong_type", {}),
    ("extra_member", {}),
    ("bad_record", {"entry": "number"}),
    ("bad_record", {"entry": "text"}),
    ("bad_record", {"entry": "null"}),
    ("bad_record", {"entry": "list"}),
    ("bad_record", {"entry": "no_id"}),
    ("bad_record", {"entry": "null_id"}),
    ("duplicate_record", {}),
    ("unordered_page", {}),
    ("next_link", {"to": "elsewhere"}),
    ("clock_skew", {"seconds": 7200}),
    ("clock_skew", {"seconds": -7200}),
]
SLOW = {"delay", "slow_body"}
ELSEWHERE = {"late_commit", "expires_in", "token_ends_early"}


@pytest.fixture(scope="module", params=["printed", "wrapped"], name="sandbox")
def _sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """Filled once: no test here changes a record."""
    with serve(seed=40, envelope=request.param) as running:
        yield running


@pytest.fixture(scope="module")
def ids(sandbox: Sandbox) -> list[str]:
    """What a walk without faults brings."""
    with connected(sandbox) as client:
        return sorted(event.id for event in client.calendar_events.find())


def connected(sandbox: Sandbox, max_retries: int = 0) -> DataClient:
    return DataClient(
        sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api, max_retries=max_retries
    )


def test_every_kind_is_tried_here_or_with_its_subject() -> None:
    """Those that are not are held to the client in test_fault_times; notifications never meet it."""
    tried = {kind for kind, *_ in (*ENDS, *TOLERATED)} | ELSEWHERE

    assert tried == {name for name, kind in KINDS.items() if not kind.is_delivery}


@pytest.mark.parametrize(("kind", "parameters", "error"), ENDS)
@pytest.mark.parametrize("after", [0, 2])
def test_a_walk_that_ends_can_be_taken_up_again(
    sandbox: Sandbox,
    ids: list[str],
    kind: Any,
    parameters: dict[str, Any],
    error: type[WelkinError],
    after: int,
) -> None:
    """From the first page on or from a later one: each record once, over both walks."""
    sandbox.faults.add(kind, route="GET /v1/calendar_events", after=after, **parameters)
    got: list[str] = []

    with connected(sandbox) as client:
        with pytest.raises(error) as caught:
            got.extend(event.id for event in walk(client))
        sandbox.faults.clear()
        got.extend(event.id for event in client.calendar_events.find(checkpoint=caught.value.checkpoint))

    assert sorted(got) == ids


def walk(client: DataClient) -> Iterator[Any]:
    return iter(client.calendar_events.find(page_size=25))


@pytest.mark.parametrize(("kind", "parameters"), TOLERATED)
@pytest.mark.parametrize("seed", [0, 1])
def test_a_walk_that_goes_on_brings_every_record_once(
    sandbox: Sandbox, ids: list[str], kind: Any, parameters: dict[str, Any], seed: int
) -> None:
    """However each of its pages is spoiled."""
    sandbox.faults.add(kind, route="GET /v1/calendar_events", seed=seed, **parameters)

    with connected(sandbox) as client:
        got = [event.id for event in walk(client)]

    assert sorted(got) == ids
    assert sandbox.faults.list()[0].fired > 1


@pytest.mark.parametrize(
    ("kind", "parameters", "error"),
    [
        *(each for each in ENDS if each[0] != "next_link"),
        ("wrong_envelope", {"form": "two"}, UnreadableResponseError),
    ],
)
def test_a_record_that_cannot_be_read_is_a_typed_error(
    sandbox: Sandbox, ids: list[str], kind: Any, parameters: dict[str, Any], error: type[WelkinError]
) -> None:
    """Never one without members; and it is there again without the fault."""
    sandbox.faults.add(kind, route="GET /v1/calendar_events/{id}", **parameters)

    with connected(sandbox) as client:
        with pytest.raises(error):
            client.calendar_events.get(ids[0])
        sandbox.faults.clear()

        assert client.calendar_events.get(ids[0]).id == ids[0]


@pytest.mark.parametrize("kind", ["unknown_enum", "null_member", "wrong_type"])
def test_what_is_tolerated_is_counted(sandbox: Sandbox, kind: Any) -> None:
    """The client says where the document was left; an unknown value as one."""
    sandbox.faults.add(kind, route="GET /v1/calendar_events", times=1)

    with connected(sandbox) as client:
        list(walk(client))
        seen = {each.seen for each in client.tolerated}

    assert len(seen) == 1
    assert (seen == {"unknown value"}) == (kind == "unknown_enum")


def test_bad_entries_are_handed_to_the_caller(sandbox: Sandbox, ids: list[str]) -> None:
    """As unreadable, beside all the good ones; a page's own copy of one without id is another each time."""
    sandbox.faults.add("bad_record", route="GET /v1/calendar_events", entry="no_id")

    with connected(sandbox) as client:
        found = client.calendar_events.find(page_size=25)
        got = [event.id for event in found]

    assert sorted(got) == ids
    assert found.invalid


@pytest.mark.parametrize("member", ["updated_at", "id"])
def test_a_page_whose_footholds_go_loses_nothing_else(sandbox: Sandbox, ids: list[str], member: str) -> None:
    """A record without its time or id may come again or be unreadable; the others come."""
    sandbox.faults.add("null_member", route="GET /v1/calendar_events", member=member, times=1)

    with connected(sandbox) as client:
        found = client.calendar_events.find(page_size=25)
        got = {event.id for event in found}

    assert len(set(ids) - got) == len(found.invalid) == (member == "id")


@pytest.mark.parametrize(
    ("kind", "parameters", "error"),
    [
        ("status", {"status": 401}, TokenExchangeError),
        ("status", {"status": 400}, TokenExchangeError),
        ("status", {"status": 500}, ServerError),
        ("html", {}, WelkinError),
        ("reset_before", {}, WelkinConnectionError),
        ("truncate", {}, WelkinConnectionError),
        ("invalid_json", {}, WelkinError),
    ],
)
def test_a_failing_exchange_is_a_typed_error(
    sandbox: Sandbox, ids: list[str], kind: Any, parameters: dict[str, Any], error: type[WelkinError]
) -> None:
    """And all is well as soon as the exchange works again; a client shares a refusal for a moment, a new one does not."""
    sandbox.faults.add(kind, route="POST /v1/token", **parameters)

    with connected(sandbox) as client, pytest.raises(error):
        list(walk(client))
    sandbox.faults.clear()
    with connected(sandbox) as client:
        got = [event.id for event in walk(client)]

    assert sorted(got) == ids


def test_a_slow_exchange_is_waited_for(sandbox: Sandbox, ids: list[str]) -> None:
    """Within the time a call has."""
    sandbox.faults.add("delay", route="POST /v1/token", seconds=0.1)

    with connected(sandbox) as client:
        assert sorted(event.id for event in walk(client)) == ids


def test_passing_faults_are_overcome(sandbox: Sandbox, ids: list[str]) -> None:
    """A client that repeats sees none of them."""
    sandbox.faults.add(
        "status", route="GET /v1/calendar_events", status=429, retry_after=0, probability=0.4, seed=2
    )

    with connected(sandbox, max_retries=8) as client:
        got = [event.id for event in walk(client)]

    assert sorted(got) == ids
    assert sandbox.faults.list()[0].fired > 0


@pytest.mark.parametrize("seed", range(6))
def test_a_mix_of_faults_loses_and_doubles_nothing(sandbox: Sandbox, ids: list[str], seed: int) -> None:
    """Five kinds at a time, on everything, the exchange included; taken up from its checkpoint until it ends."""
    dice = random.Random(seed)
    mixed = [(kind, parameters) for kind, parameters, *_ in (*ENDS, *TOLERATED) if kind not in SLOW]
    for kind, parameters in dice.sample(mixed, 5):
        sandbox.faults.add(kind, probability=dice.choice([0.1, 0.25]), seed=seed, **parameters)
    got: list[str] = []

    checkpoint = None
    for _ in range(60):
        with connected(sandbox) as client:
            try:
                found = client.calendar_events.find(page_size=25, checkpoint=checkpoint)
                got.extend(event.id for event in found)
                break
            except WelkinError as error:
                checkpoint = error.checkpoint or checkpoint

    assert sorted(got) == ids
    assert sum(sandbox.faults.counts.values()) > 0
