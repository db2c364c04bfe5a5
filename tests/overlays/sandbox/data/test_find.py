"""Find: the window's edges, ties, order, sizes, filters, and the way from page to page in both envelopes."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.sandbox import Sandbox, serve

WRAPPED = {"Prefer": "envelope=wrapped"}
NOON = "2024-05-01T12:00:00.000000+00:00"


def record(number: int, updated_at: str) -> dict[str, Any]:
    return {"id": f"00000000-0000-4000-8000-{number:012}", "updated_at": updated_at, "created_at": NOON}


def ids(answer: httpx.Response) -> list[int]:
    body = answer.json()
    page = body[0] if isinstance(body, list) else body
    return [int(found["id"][-12:]) for found in page["data"]]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve() as running:
        running.load(
            "patients",
            [
                record(3, "2024-05-01T12:00:00.000001+00:00"),
                record(1, NOON),
                record(2, NOON),
                record(4, "2024-05-01T12:00:00.000002Z"),
                record(0, "2024-05-01T11:59:59.999999"),
            ],
        )
        yield running


@pytest.fixture(scope="module")
def api(sandbox: Sandbox, connect: Callable[[Sandbox], httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def window(
    api: httpx.Client, start: str | None = None, end: str | None = None, **more: Any
) -> httpx.Response:
    asked = {"page[from]": start, "page[to]": end, **more}
    return api.get("/patients", params={name: value for name, value in asked.items() if value is not None})


def test_records_come_in_the_order_of_change_then_of_id(api: httpx.Client) -> None:
    """Ties have an order too, so that a walk can be told where it was."""
    assert ids(window(api)) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (NOON, NOON, [1, 2]),
        (NOON, None, [1, 2, 3, 4]),
        (None, NOON, [0, 1, 2]),
        ("2024-05-01T12:00:00.000001Z", "2024-05-01T12:00:00.000001Z", [3]),
        ("2024-05-01T12:00:00.000003Z", None, []),
        (None, "2024-05-01T11:59:59.999998Z", []),
        ("2024-05-01T12:00:01Z", NOON, []),
    ],
)
def test_the_window_includes_both_ends(
    api: httpx.Client, start: str | None, end: str | None, expected: list[int]
) -> None:
    """A microsecond decides, and a window that ends before it starts is empty."""
    assert ids(window(api, start, end)) == expected


@pytest.mark.parametrize(
    "noon",
    [
        "2024-05-01T12:00:00",
        "2024-05-01T12:00:00Z",
        "2024-05-01T12:00:00.0",
        "2024-05-01T12:00:00.0000000Z",
        "2024-05-01T14:00:00+02:00",
        "2024-05-01T05:00:00-0700",
        "2024-05-01T12:00:00.000000999Z",
    ],
)
def test_an_instant_may_be_spelled_in_many_ways(api: httpx.Client, noon: str) -> None:
    """Without an offset it is UTC; with one it is the same instant; digits below a microsecond do not count."""
    assert ids(window(api, noon, noon)) == [1, 2]


def test_without_a_window_it_runs_from_1970_to_now(clock: Any, connect: Any) -> None:
    """The end is the sandbox's present: a record from the future is not found yet."""
    with serve(clock=clock) as sandbox, connect(sandbox, exp=int(clock.now().timestamp()) + 60) as api:
        sandbox.load("patients", [record(1, "1970-01-01T00:00:00Z"), record(2, "2027-01-01T00:00:00Z")])

        answer = api.get("/patients")

    assert ids(answer) == [1]
    assert answer.json()[0]["meta"]["current"] == {
        "page[from]": "1970-01-01T00:00:00.000000+00:00",
        "page[to]": "2026-03-01T12:00:00.000000+00:00",
        "page[size]": 50,
    }
    assert answer.headers["Date"] == "Sun, 01 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("asked", "granted"), [(1, 1), (1000, 1000), (1001, 1000), (10**17, 1000), (10**40, 1000), ("+7", 7)]
)
def test_the_size_is_granted_up_to_a_bound(api: httpx.Client, asked: object, granted: int) -> None:
    """What was granted is in the answer."""
    answer = window(api, **{"page[size]": asked})

    assert answer.json()[0]["meta"]["current"]["page[size]"] == granted


def test_a_printed_page_has_no_links(api: httpx.Client) -> None:
    """The reference prints a list of one page, with the window and nothing else."""
    body = window(api, **{"page[size]": 2}).json()

    assert [page.keys() for page in body] == [{"data", "meta"}]
    assert body[0]["meta"].keys() == {"current"}


def test_a_wrapped_page_leads_to_the_next(api: httpx.Client, sandbox: Sandbox) -> None:
    """Both places of the link, absolute and encoded; size and end stay, the start moves to the last record."""
    body = api.get("/patients", params={"page[size]": 1, "page[to]": NOON}, headers=WRAPPED).json()

    following = body["links"]["next"]
    assert body["links"]["href"]["next"] == following["href"]
    assert following["href"].startswith(f"{sandbox.data_api}/patients?page%5Bfrom%5D=")
    expected = {"page[from]": "2024-05-01T11:59:59.999999+00:00", "page[to]": NOON, "page[size]": 1}
    assert following["meta"] == expected
    assert dict(parse_qsl(urlsplit(following["href"]).query)) == {**expected, "page[size]": "1"}
    assert body["meta"] == {"current": body["links"]["current"]["meta"]}


@pytest.mark.parametrize("size", [5, 6])
def test_the_last_wrapped_page_has_no_next(api: httpx.Client, size: int) -> None:
    """Absent, not null; also when the last page is exactly full."""
    links = api.get("/patients", params={"page[size]": size}, headers=WRAPPED).json()["links"]

    assert "next" not in links
    assert links["href"].keys() == {"current"}


def test_the_current_link_is_the_same_page(api: httpx.Client) -> None:
    """With the window filled in, so that it stays the same page later."""
    first = api.get("/patients", headers=WRAPPED).json()

    assert api.get(first["links"]["href"]["current"], headers=WRAPPED).json() == first


def test_links_carry_the_filters(connect: Any) -> None:
    """A filter that was lost on the way would show other patients' records."""
    with serve(seed=4) as sandbox, connect(sandbox) as api:
        patient = api.get("/app_messages").json()[0]["data"][0]["patient_id"]
        asked = {"patient_id": patient.upper(), "page[size]": 1}

        body = api.get("/app_messages", params=asked, headers=WRAPPED).json()
        following = api.get(body["links"]["href"]["next"], headers=WRAPPED).json()

    assert {found["patient_id"] for found in body["data"] + following["data"]} == {patient}
    assert f"patient_id={patient.upper()}" in body["links"]["href"]["next"]


def test_links_lead_where_the_client_came_from(connect: Callable[[Sandbox], httpx.Client]) -> None:
    """By the name the client has used, not the one the server knows itself by."""
    headers = {**WRAPPED, "Host": "welkin.test:8080"}

    with serve(allowed_hosts=["welkin.test"]) as sandbox, connect(sandbox) as api:
        links = api.get("/patients", headers=headers).json()["links"]

    assert links["href"]["current"].startswith("http://welkin.test:8080/v1/patients?")


@pytest.mark.parametrize(
    ("prefer", "is_wrapped"),
    [
        ("envelope=wrapped", True),
        ('respond-async, envelope="wrapped"', True),
        ("wait=10; Envelope = wrapped", True),
        ("envelope=printed", False),
        ("envelope=odd", False),
        ("envelope", False),
        ("", False),
    ],
)
def test_a_request_may_prefer_an_envelope(api: httpx.Client, prefer: str, is_wrapped: bool) -> None:
    """A preference that is not understood is ignored, as HTTP has it."""
    assert isinstance(api.get("/patients", headers={"Prefer": prefer}).json(), dict) is is_wrapped


def test_the_sandbox_may_prefer_an_envelope(connect: Any) -> None:
    """What serve() was told holds unless a request prefers otherwise, for records as for pages."""
    with serve(seed=1, envelope="wrapped") as sandbox, connect(sandbox) as api:
        page = api.get("/patients").json()
        path = f"/patients/{page['data'][0]['id']}"

        wrapped, printed = api.get(path).json(), api.get(path, headers={"Prefer": "envelope=printed"}).json()

    assert wrapped == {"data": printed} == {"data": page["data"][0]}


def test_every_record_is_reached_once_when_the_window_is_moved(connect: Any) -> None:
    """Two thousand records, three hundred at one instant: no page skips one or comes out of order."""
    start = datetime.fromisoformat(NOON)
    moments = [start + timedelta(seconds=min(number, 1000) + max(0, number - 1300)) for number in range(2000)]
    with serve() as sandbox, connect(sandbox) as api:
        sandbox.load("patients", [record(number, at.isoformat()) for number, at in enumerate(moments)])
        seen: dict[str, None] = {}
        body = api.get("/patients", params={"page[size]": 400}, headers=WRAPPED).json()
        while True:
            seen |= dict.fromkeys(found["id"] for found in body["data"])
            if "next" not in body["links"]:
                break
            body = api.get(body["links"]["href"]["next"], headers=WRAPPED).json()

    assert [int(id[-12:]) for id in seen] == list(range(2000))


def test_external_ids_have_a_time_that_they_do_not_show(clock: Any, connect: Any) -> None:
    """Their records print no timestamps, but Find selects by the last change all the same."""
    with (
        serve(seed=1, clock=clock) as sandbox,
        connect(sandbox, exp=int(clock.now().timestamp()) + 60) as api,
    ):
        old = api.get("/external_ids").json()[0]["data"][0]
        since = {"page[from]": "2026-03-01T12:00:00Z"}
        before = api.get("/external_ids", params=since).json()[0]["data"]

        changed = api.put(f"/external_ids/{old['id']}", json={"external_id": "P-1"}).json()

        assert before == []
        assert api.get("/external_ids", params=since).json()[0]["data"] == [changed]
        assert changed == {**old, "external_id": "P-1"}


def test_a_task_is_found_by_any_of_its_references(connect: Any) -> None:
    """`ref_id` selects the tasks whose `ref_ids` contain it, and only a whole one."""
    with serve(seed=1) as sandbox, connect(sandbox) as api:
        task = api.get("/integration_tasks").json()[0]["data"][0]

        found = [
            len(api.get("/integration_tasks", params={"ref_id": wanted}).json()[0]["data"])
            for wanted in (*task["ref_ids"], task["ref_ids"][0][:-1], "")
        ]

    assert found == [2, 2, 0, 0]


def test_filters_are_all_true_at_once(connect: Any) -> None:
    """Two filters find what both find."""
    with serve(seed=3) as sandbox, connect(sandbox) as api:
        first, second = api.get("/external_ids").json()[0]["data"][:2]

        def found(**asked: str) -> int:
            return len(api.get("/external_ids", params=asked).json()[0]["data"])

        counts = (
            found(namespace="ehr", external_id=first["external_id"]),
            found(external_id=first["external_id"], welkin_id=second["welkin_id"]),
            found(namespace="ehr", resource="patients"),
            found(namespace="EHR"),
        )

    assert counts == (1, 0, 3, 0)


SEEN_IN_TRAFFIC = [("workers", "email", "email"), ("calendars", "worker", "worker_id")]
"""Filters that no edition of version 1 lists, and integrations in use send: where, its name, and the member it compares."""


@pytest.mark.parametrize(("collection", "name", "member"), SEEN_IN_TRAFFIC)
@pytest.mark.parametrize("since", [{}, {"page[from]": "1970-01-01T00:00:00Z"}], ids=["alone", "in a window"])
@pytest.mark.parametrize("envelope", ["printed", "wrapped"])
def test_a_filter_that_was_seen_in_traffic_finds_one(
    collection: str, name: str, member: str, since: dict[str, str], envelope: str, connect: Any
) -> None:
    """The record that has the value, and none where no record has it; everybody would prove the wrong thing."""
    with serve(seed=6) as sandbox, connect(sandbox) as api:
        prefer = {"Prefer": f"envelope={envelope}"}

        def found(**asked: str) -> list[dict[str, Any]]:
            body = api.get(f"/{collection}", params={**asked, **since}, headers=prefer).json()
            return list((body[0] if isinstance(body, list) else body)["data"])

        everybody = found()
        nobody = "nobody@example.org" if name == "email" else str(uuid.uuid4())

        assert len(everybody) > 1
        assert [found(**{name: each[member]}) for each in everybody] == [[each] for each in everybody]
        assert found(**{name: nobody}) == []


def test_the_clients_find_by_what_was_seen_in_traffic() -> None:
    """Both of them, page by page, with a window and without."""
    with serve(seed=6, envelope="wrapped") as sandbox:
        options = {"base_url": sandbox.data_api}
        with DataClient(sandbox.client_id, sandbox.client_secret, **options) as client:
            worker, *_ = client.workers.find()
            mine = [each.worker_id for each in client.calendars.find(worker=worker.id, page_size=1)]
            nobody = list(client.workers.find(email="nobody@example.org"))

        async def by_email() -> list[str]:
            async with AsyncDataClient(sandbox.client_id, sandbox.client_secret, **options) as other:
                found = other.workers.find(email=worker.email, updated_from=worker.created_at)
                return [each.id async for each in found]

        assert mine == [worker.id]
        assert nobody == []
        assert asyncio.run(by_email()) == [worker.id]


def test_parameters_that_nobody_knows_are_ignored(api: httpx.Client) -> None:
    """As everything is that the document does not list."""
    assert ids(window(api, color="red", patient_id=str(uuid.uuid4()))) == [0, 1, 2, 3, 4]
