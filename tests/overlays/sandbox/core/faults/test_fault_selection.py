"""Which requests a fault fires at: by route, count and chance; the same for the same seed, whoever asks and when."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, VirtualClock, serve
from welkin_sdk.sandbox.core.journal import Journal
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.faults import DataFaults
from welkin_sdk.sandbox.data.versions import THREE_VERSIONS, read_versions
from welkin_sdk.sandbox.faults import KINDS, Faults, KindName, LateNotification, Misbehaving, Status

Connect = Callable[..., httpx.Client]
DOCUMENT = DataDocument(load_document("data-api"))
VERSIONS = read_versions(
    THREE_VERSIONS, served="v1", operations=[operation.id for operation in DOCUMENT.operations]
)


@pytest.fixture
def faults() -> Faults:
    """A registry without a server."""
    return Faults((DataFaults(DOCUMENT, VERSIONS),), lambda: datetime(2026, 3, 1, tzinfo=UTC))


def hits(faults: Faults, request: str = "GET /v1/patients") -> list[str]:
    method, _, path = request.partition(" ")
    target = faults.target(method, path)
    return [hit.id for hit in faults.choose(target, path)] if target else []


@pytest.mark.parametrize(
    ("route", "hit", "missed"),
    [
        (
            "*",
            ["GET /v1/patients", "POST /v1/token", "PUT /v2/patients/7"],
            ["GET /", "GET /v1/none", "GET /v9/patients"],
        ),
        (
            "GET /v1/patients",
            ["GET /v1/patients"],
            ["POST /v1/patients", "GET /v1/patients/7", "GET /v2/patients"],
        ),
        (
            "/v1/patients",
            ["GET /v1/patients", "POST /v1/patients"],
            ["GET /v1/patients/7", "GET /v1/workers"],
        ),
        ("GET /v1/patients/{id}", ["GET /v1/patients/7", "GET /v1/patients/x"], ["PUT /v1/patients/7"]),
        (
            "get /v1/patients*",
            ["GET /v1/patients", "GET /v1/patients/7"],
            ["GET /v1/workers", "POST /v1/patients"],
        ),
        ("POST *", ["POST /v1/token", "POST /v1/patients"], ["GET /v1/patients"]),
        ("GET /v2/*", ["GET /v2/patients", "GET /v2/workers/7"], ["GET /v1/patients"]),
    ],
)
def test_a_route_says_which_requests_are_meant(
    faults: Faults, route: str, hit: list[str], missed: list[str]
) -> None:
    """By method, template or its beginning, and version; requests that are for nothing are nobody's."""
    faults.add("status", route=route)

    assert all(hits(faults, request) for request in hit)
    assert not any(hits(faults, request) for request in missed)


def test_a_fault_waits_fires_and_has_had_enough(faults: Faults) -> None:
    """`after` requests pass first, `times` are hit, the rest pass."""
    faults.add(Status(), after=2, times=3)

    assert [bool(hits(faults)) for _ in range(8)] == [False, False, True, True, True, False, False, False]
    (fault,) = faults.list()
    assert (fault.considered, fault.fired) == (8, 3)
    assert faults.counts == {"fault-1": 3}


def chances(seed: int, *, extra: bool = False) -> list[bool]:
    faults = Faults((DataFaults(DOCUMENT, VERSIONS),), lambda: datetime.now(UTC))
    faults.add("status", probability=0.3, seed=seed)
    if extra:
        faults.add("html", probability=0.5, seed=seed)
    return ["fault-1" in hits(faults) for _ in range(200)]


def test_the_same_seed_draws_the_same(faults: Faults) -> None:
    """Another one draws otherwise, and another fault beside it changes nothing."""
    first = chances(7)

    assert first == chances(7) == chances(7, extra=True)
    assert first != chances(8)
    assert 30 < sum(first) < 90


def test_two_faults_of_one_seed_draw_independently(faults: Faults) -> None:
    """Their ids tell them apart."""
    faults.add("status", probability=0.5)
    faults.add("html", probability=0.5)

    assert len({tuple(hits(faults)) for _ in range(50)}) == 4


def test_a_cleared_registry_gives_the_same_run_again(faults: Faults) -> None:
    """Ids begin anew, so that a fixture that clears gives every test the same."""
    runs = []
    for _ in range(2):
        faults.add("status", probability=0.4, seed=3)
        runs.append([hits(faults) for _ in range(50)])
        faults.clear()

    assert runs[0] == runs[1]
    assert not faults.is_active


def test_a_removed_fault_is_gone_and_the_others_stay(faults: Faults) -> None:
    """With what it came to."""
    first, second = faults.add("status"), faults.add("html")
    hits(faults)

    removed = faults.remove(first)

    assert (removed.id, removed.fired) == (first, 1)
    assert hits(faults) == [second]
    with pytest.raises(KeyError):
        faults.remove(first)


def test_notifications_are_drawn_and_counted_in_the_same_place(faults: Faults) -> None:
    """The sender asks once for each; requests are not considered."""
    faults.add("notification_late", seconds=90, after=1, times=1)
    hits(faults)

    drawn = [list(faults.choose_delivery()) for _ in range(3)]

    assert drawn == [[], [LateNotification(90)], []]
    assert faults.list()[0].considered == 3


def journal_of(seed: int, connect: Connect) -> tuple[list[tuple[str, int]], list[bytes]]:
    """What a clinic answers to forty requests under faults of this seed."""
    with serve(seed=6) as sandbox, connect(sandbox) as api:
        sandbox.faults.add("status", route="GET /v1/patients", probability=0.4, seed=seed)
        sandbox.faults.add("html", route="GET /v1/*", probability=0.2, seed=seed)
        sandbox.faults.add("wrong_type", probability=0.5, seed=seed)
        window = {"page[to]": "2026-01-01T00:00:00Z"}
        bodies = [api.get(path, params=window).content for path in ("/patients", "/workers") * 20]
        return [(entry.template, entry.status) for entry in sandbox.requests], bodies


def test_the_same_seed_gives_the_same_run(connect: Connect) -> None:
    """Byte for byte, record by record; another seed gives another one."""
    first, again, other = (journal_of(seed, connect) for seed in (1, 1, 2))

    assert first == again
    assert first[0] != other[0]
    assert {status for _, status in first[0]} == {200, 503}


def test_threads_do_not_change_what_is_drawn(sandbox: Sandbox, api: httpx.Client) -> None:
    """Of so many requests as many are hit as when they come one by one, and no count is lost."""
    alone = Faults((DataFaults(DOCUMENT, VERSIONS),), sandbox.clock.now)
    alone.add("status", probability=0.4, seed=5)
    wanted = sum(bool(hits(alone)) for _ in range(120))
    sandbox.faults.add("status", probability=0.4, seed=5)

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: api.get("/patients?page[size]=1").status_code, range(120)))

    (fault,) = sandbox.faults.list()
    assert statuses.count(503) == fault.fired == wanted
    assert fault.considered == 120


def test_threads_do_not_fire_more_often_than_told(sandbox: Sandbox, api: httpx.Client) -> None:
    """`times` holds for all of them together."""
    sandbox.faults.add("status", times=7, after=5)

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: api.get("/patients?page[size]=1").status_code, range(40)))

    assert statuses.count(503) == 7


def test_faults_of_one_request_add_up(sandbox: Sandbox, api: httpx.Client) -> None:
    """In the order in which they were added."""
    sandbox.faults.add("duplicate_record")
    sandbox.faults.add("wrong_envelope")
    sandbox.faults.add("clock_skew", seconds=86_400)
    before = sandbox.clock.now()

    answer = api.get("/patients")

    assert len(answer.json()["data"]) == 7
    assert httpx.Headers(answer.headers)["date"] != before.strftime("%a, %d %b %Y %H:%M:%S GMT")


def test_the_control_api_is_never_hit(sandbox: Sandbox) -> None:
    """Or nobody could end a fault on everything."""
    sandbox.faults.add("reset_before")

    assert httpx.get(f"{sandbox.control}/faults").status_code == 200
    assert httpx.delete(f"{sandbox.control}/faults").status_code == 200
    assert not sandbox.faults.is_active


def test_a_reset_sandbox_has_no_faults(sandbox: Sandbox) -> None:
    """It is as it was when it started."""
    sandbox.faults.add("status")

    sandbox.reset()

    assert sandbox.faults.list() == ()


def test_without_a_fault_nothing_stands_between(faults: Faults) -> None:
    """The application gets what the server has given, untouched: no copy, no wait, nothing to look up."""
    given: list[object] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        given.extend([scope, receive, send])

    async def receive() -> Any:
        raise AssertionError

    async def send(message: Any) -> None:
        raise AssertionError

    scope = {"type": "http"}
    running: Any = Misbehaving(app, faults, Journal(), VirtualClock())(scope, receive, send)
    with pytest.raises(StopIteration):
        running.send(None)

    assert given == [scope, receive, send]


def test_every_kind_has_a_name_and_a_class() -> None:
    """The names that type checkers know are those of the catalogue."""
    assert set(get_args(KindName)) == set(KINDS)
    assert all(kind.name == name and kind.__doc__ for name, kind in KINDS.items())


def test_every_kind_is_on_the_page_about_the_sandbox() -> None:
    """In the table of its section, and no others are."""
    page = (Path(__file__).parents[5] / "docs" / "sandbox.md").read_text(encoding="utf-8")
    section = page.partition("## Faults\n")[2].partition("\n## ")[0]

    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]

    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(KINDS)
