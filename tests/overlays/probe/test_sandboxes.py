"""Sandboxes that behave in many ways, each of them named rightly: the server is not ours to know, but by asking."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from welkin_sdk import AsyncCloudClient, CloudClient
from welkin_sdk.probe import Probe, ProbeReport, describe_report
from welkin_sdk.sandbox import Sandbox, serve

CANARY = "Canary"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PATIENT = f"{CANARY}-patient"
ROWS = 30


class SandboxClock:
    """The sandbox's time; waiting moves it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._clock = sandbox.clock

    def now_us(self) -> int:
        return self._clock.now_us()

    async def sleep(self, seconds: float) -> None:
        self._clock.advance(timedelta(seconds=seconds))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _record(number: int) -> dict[str, Any]:
    """Every second one was changed days after it was made; canaries stand wherever a text may."""
    created = NOON - timedelta(days=60) + timedelta(hours=number * 7 % 31)
    updated = created + timedelta(days=3, minutes=number) if number % 2 else created
    stamps = {"created_at": _text(created), "updated_at": _text(updated), "created_by_name": CANARY}
    names = {"title": CANARY, "updated_by_name": CANARY, f"cdtf-{CANARY}": CANARY, CANARY: {CANARY: [CANARY]}}
    id = f"{CANARY}-{number}"
    return {"id": id, "patientId": PATIENT, "jsonBody": {"id": id, **stamps, **names}, "version": 1}


@pytest.fixture(scope="module")
def started() -> Iterator[Sandbox]:
    with serve(freeze_at=NOON) as sandbox:
        cloud = sandbox.cloud
        cloud.records("patients")
        patient = {"id": PATIENT, "firstName": CANARY, "lastName": CANARY, "email": f"{CANARY}@example.org"}
        cloud.load("patients", [patient])
        name = f"cdt-{CANARY.lower()}"
        formation = {
            "id": CANARY,
            "name": name,
            "title": CANARY,
            "relation": "COMMON",
            "type": "MULTI_RECORD",
        }
        cloud.load("cdt_formations", [{**formation, "fields": []}], "current")
        cloud.load("encounters", [_record(number) for number in range(ROWS)], PATIENT)
        cloud.load(
            "cdt_records", [{**_record(number), "cdtName": name} for number in range(ROWS)], PATIENT, name
        )
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(started: Sandbox) -> Sandbox:
    started.restore("filled")
    started.clock.freeze(NOON)
    started.cloud.behave_as_usual()
    return started


def arguments(sandbox: Sandbox) -> dict[str, str]:
    cloud = sandbox.cloud
    names = {"tenant": cloud.tenant, "instance": cloud.instance, "api_client": cloud.api_client}
    return {**names, "secret": cloud.secret, "base_url": sandbox.cloud_api}


def probe(sandbox: Sandbox, **options: Any) -> ProbeReport:
    return Probe(AsyncCloudClient(**arguments(sandbox)), clock=SandboxClock(sandbox), **options).run()


def change_and_delete(sandbox: Sandbox, resource: str) -> None:
    """As people do: two records are changed and one is deleted, an hour later and by the API, so that the audit tells."""
    sandbox.clock.advance(timedelta(hours=1))
    name = f"cdt-{CANARY.lower()}"
    with CloudClient(**arguments(sandbox)) as client:
        if resource == "encounters":
            for number in (0, 2):
                sandbox.clock.advance(60)
                client.encounters.update(PATIENT, f"{CANARY}-{number}", title=f"{CANARY} again")
            client.encounters.delete(PATIENT, f"{CANARY}-4")
        else:
            for number in (0, 2):
                sandbox.clock.advance(60)
                client.cdt_records.update(PATIENT, name, f"{CANARY}-{number}", fields={"title": CANARY})
            client.cdt_records.delete(PATIENT, name, f"{CANARY}-4")


E, R = "encounters", "cdt_records"
SANDBOXES: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "usual encounters": (
        E,
        {},
        {"access": "granted", "shape": "meta-info", "sort": "honoured", "order": "stable"}
        | {"order_under_sort": "stable", "date_filter": "absent", "updates_move_time": "yes"}
        | {"deletes": "vanish", "page_cap": "unknown", "largest_page": ROWS - 1},
    ),
    "usual records": (
        R,
        {},
        {"access": "granted", "date_filter": "created", "sort": "honoured", "deletes": "vanish"},
    ),
    "sort ignored": (E, {"sort": "ignored"}, {"sort": "ignored", "order": "stable", "sort_by": None}),
    "sort refused": (E, {"sort": "refused"}, {"sort": "refused"}),
    "sort of records ignored": (R, {"sort": "ignored"}, {"sort": "ignored"}),
    "shuffled": (
        E,
        {"order": "shuffled"},
        {"order": "unstable", "sort": "honoured", "order_under_sort": "stable"},
    ),
    "shuffled, sort ignored": (
        E,
        {"order": "shuffled", "sort": "ignored"},
        {"order": "unstable", "sort": "ignored", "order_under_sort": "unknown"},
    ),
    "shuffled records": (R, {"order": "shuffled"}, {"order": "unstable", "date_filter": "created"}),
    "dates of change": (R, {"date_filter": "updated"}, {"date_filter": "updated"}),
    "dates of creation": (R, {"date_filter": "created"}, {"date_filter": "created"}),
    "dates ignored": (R, {"date_filter": "ignored"}, {"date_filter": "ignored"}),
    "dates refused": (R, {"date_filter": "refused"}, {"date_filter": "refused"}),
    "cap told": (E, {"largest_page": 10}, {"page_cap": "told", "largest_page": 10}),
    "cap silent": (E, {"largest_page": 10, "page_cap": "silent"}, {"page_cap": "silent", "largest_page": 10}),
    "cap refused": (E, {"largest_page": 200, "page_cap": "refused"}, {"page_cap": "refused"}),
    "small cap refused": (
        E,
        {"largest_page": 20, "page_cap": "refused"},
        {"page_cap": "refused", "largest_page": 20, "access": "granted"},
    ),
    "cap of records told": (R, {"largest_page": 7}, {"page_cap": "told", "largest_page": 7}),
    "flagged": (R, {"deletes": "flagged"}, {"deletes": "flagged"}),
    "readable": (R, {"deletes": "readable"}, {"deletes": "unknown"}),
    "encounters flagged": (E, {"deletes": "flagged"}, {"deletes": "flagged"}),
    "times stand still": (R, {"updates_move_time": False}, {"updates_move_time": "no"}),
    "refused": (E, {"access": "refused"}, {"access": "refused", "sort": "unknown", "order": "unknown"}),
    "rows": (E, {"shape": "rows"}, {"access": "unreadable"}),
    "unknown envelope": (R, {"shape": "unknown"}, {"access": "unreadable"}),
    "times masked": (
        E,
        {"masked": ["updated_at", "updatedAt"]},
        {"sort": "unknown", "updates_move_time": "unknown"},
    ),
}


@pytest.mark.parametrize("name", SANDBOXES)
def test_every_behaviour_is_named_rightly_and_nothing_is_quoted(
    name: str, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """No canary is in the report, its words, its repr or the log; and nothing is written."""
    resource, behaviour, expected = SANDBOXES[name]
    if behaviour:
        sandbox.cloud.behave(resource, **behaviour)
    change_and_delete(sandbox, resource)
    sandbox.clock.advance(timedelta(hours=1))
    before = len(sandbox.requests)
    caplog.set_level(logging.DEBUG)
    caplog.clear()

    report = probe(sandbox, resources=[resource])

    found = next(one for one in report.to_json()["lists"] if one["operation"] == f"{resource}.list")
    assert {key: found[key] for key in expected} == expected
    said = [
        json.dumps(report.to_json()),
        describe_report(report),
        describe_report(report, width=50),
        repr(report),
    ]
    # The server's own log has the addresses that it was asked for.
    said += [one.getMessage() for one in caplog.records if not one.name.startswith("uvicorn")]
    assert [one for one in said if CANARY.lower() in one.lower()] == []
    sent = {(one.method, one.template.rpartition("/")[2]) for one in sandbox.requests[before:]}
    assert {last for method, last in sent if method != "GET"} <= {"patients", "{apiClientName}"}


def test_a_limit_of_requests_is_met_and_waited_out(sandbox: Sandbox) -> None:
    """By the sandbox's clock."""
    sandbox.cloud.behave(requests_per_minute=12)

    report = probe(sandbox, resources=["cdt_records"])

    assert (report.requests_per_minute, report.rate) == (12, "met")
    assert report.lists[0].sort == "honoured"


def test_records_of_one_time_have_no_stable_order_under_a_sort(sandbox: Sandbox) -> None:
    """Where the server shuffles those that its sort finds equal."""
    sandbox.cloud.behave("encounters", order="shuffled")
    for number in range(10):
        sandbox.cloud.change("encounters", f"{CANARY}-{number}", updated_at=NOON)

    found = probe(sandbox, resources=["encounters"]).lists[0]

    assert (found.sort, found.order, found.order_under_sort) == ("honoured", "unstable", "unstable")


def test_all_refused_lists_are_named_and_stop_nothing(sandbox: Sandbox) -> None:
    """One category after the other, of a whole probe."""
    for resource in ("tasks", "users", "patients", "encounters"):
        sandbox.cloud.behave(resource, access="refused")

    report = probe(sandbox)

    refused = {one.operation for one in report.lists if one.access == "refused"}
    assert refused >= {"tasks.list", "users.list", "patients.list", "patients.list_by_filter"}
    assert CANARY not in str(report)
