"""Servers that behave in twenty ways: each is named rightly, and none of them is quoted."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from behaving import CANARY, BehavingServer, Behaviour
from waiting import Waiting

from welkin_sdk import AsyncCloudClient, errors
from welkin_sdk.probe import AsyncProbe, Probe, ProbeReport, describe_report

RECORDS, ENCOUNTERS = "cdt_records.list", "encounters.list"


def client_of(server: BehavingServer) -> AsyncCloudClient:
    return AsyncCloudClient("acme", "live", access_token="a-token", base_url=server.origin, timeout=5)


def probe(server: BehavingServer, **options: Any) -> ProbeReport:
    return Probe(client_of(server), clock=Waiting(), **options).run()


def facts(report: ProbeReport, operation: str) -> dict[str, Any]:
    found = report.to_json()["lists"]
    return next(one for one in found if one["operation"] == operation)


SERVERS: dict[str, tuple[Behaviour, dict[str, Any]]] = {
    "kind": (
        Behaviour(),
        {"access": "granted", "shape": "pageable-in-data", "sort": "honoured", "sort_by": "updated_at"}
        | {"order": "stable", "order_under_sort": "stable", "date_filter": "updated", "page_cap": "unknown"}
        | {"updates_move_time": "yes", "deletes": "vanish", "has_get": True, "total": 30, "largest_page": 30},
    ),
    "sort ignored": (Behaviour(sort="ignored"), {"sort": "ignored", "order": "stable", "sort_by": None}),
    "sort refused": (Behaviour(sort="refused"), {"sort": "refused", "order_under_sort": "unknown"}),
    "shuffled": (
        Behaviour(order="shuffled"),
        {"order": "unstable", "sort": "honoured", "order_under_sort": "stable"},
    ),
    "shuffled, sort ignored": (
        Behaviour(order="shuffled", sort="ignored"),
        {"order": "unstable", "sort": "ignored", "order_under_sort": "unknown"},
    ),
    "dates of creation": (Behaviour(date_filter="created"), {"date_filter": "created"}),
    "dates ignored": (Behaviour(date_filter="ignored"), {"date_filter": "ignored"}),
    "dates refused": (Behaviour(date_filter="refused"), {"date_filter": "refused"}),
    "cap told": (Behaviour(largest_page=10), {"page_cap": "told", "largest_page": 10, "sort": "honoured"}),
    "cap silent": (Behaviour(largest_page=10, page_cap="silent"), {"page_cap": "silent", "largest_page": 10}),
    "cap refused": (
        Behaviour(largest_page=25, page_cap="refused"),
        {"page_cap": "refused", "largest_page": 20},
    ),
    "large cap refused": (
        Behaviour(largest_page=200, page_cap="refused", rows=260),
        {"page_cap": "refused", "largest_page": 200},
    ),
    "times stand still": (
        Behaviour(updates_move_time=False),
        {"updates_move_time": "no", "date_filter": "unknown"},
    ),
    "times stand still, audit closed": (
        Behaviour(updates_move_time=False, audit="refused"),
        {"updates_move_time": "unknown", "deletes": "unknown"},
    ),
    "deletes flagged": (Behaviour(deletes="flagged"), {"deletes": "flagged"}),
    "deletes readable": (Behaviour(deletes="readable"), {"deletes": "unknown"}),
    "nothing there": (
        Behaviour(rows=0, audit="refused"),
        {"access": "granted", "sort": "unknown", "order": "unknown", "date_filter": "unknown", "total": 0},
    ),
    "two records": (
        Behaviour(rows=2, order="shuffled", sort="ignored", audit="refused"),
        {"order": "unknown", "access": "granted"},
    ),
    "refused": (Behaviour(encounters="refused"), {}),
    "absent": (Behaviour(encounters="absent"), {}),
    "unknown envelope": (Behaviour(shape="unknown"), {}),
    "no JSON": (Behaviour(encounters="no json"), {}),
    "503": (Behaviour(encounters="503"), {}),
    "connections lost": (Behaviour(encounters="reset"), {}),
    "no HTTP": (Behaviour(encounters="garbage"), {}),
    "rate met": (Behaviour(requests_per_minute=40), {"access": "granted", "sort": "honoured"}),
    "rate told": (Behaviour(told_rate=90), {"access": "granted", "sort": "honoured"}),
    "clock ahead": (Behaviour(ahead_seconds=600), {"access": "granted", "sort": "honoured"}),
}
ENCOUNTERS_ARE: dict[str, dict[str, Any]] = {
    "refused": {"access": "refused", "codes": ["ACCESS_FOR_API_CLIENT_RESTRICTED", "*"], "parents_asked": 1},
    "absent": {"access": "absent", "codes": ["*"], "parents_asked": 2},
    "unknown envelope": {"access": "unreadable"},
    "no JSON": {
        "access": "unreadable",
        "notes": ["UnreadableResponseError: no JSON, not all of it, or too long"],
    },
    "503": {"access": "unknown", "notes": ["ServerError, HTTP 503"]},
    "connections lost": {"access": "unknown", "notes": ["WelkinConnectionError"]},
    "no HTTP": {"access": "unknown", "notes": ["WelkinConnectionError"]},
    "kind": {
        "access": "granted",
        "parent": "patients",
        "shape": "meta-info",
        "total": 10,
        "date_filter": "absent",
    },
}


@pytest.mark.parametrize("name", SERVERS)
def test_every_behaviour_is_named_rightly_and_nothing_is_quoted(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Of a server, by reading alone; no canary is in the report, its words, its repr or the log."""
    caplog.set_level(logging.DEBUG)
    behaviour, expected = SERVERS[name]
    with BehavingServer(behaviour) as server:
        report = probe(server)
    said = [
        json.dumps(report.to_json()),
        describe_report(report),
        describe_report(report, width=50),
        repr(report),
    ]
    said += [record.getMessage() for record in caplog.records]

    assert {key: facts(report, RECORDS)[key] for key in expected} == expected
    met = ENCOUNTERS_ARE.get(name, {})
    assert {key: facts(report, ENCOUNTERS)[key] for key in met} == met
    assert [one for one in said if CANARY.lower() in one.lower()] == []
    assert {seen.method for seen in server.requests} <= {"GET", "POST"}
    posts = {seen.name for seen in server.requests if seen.method == "POST"}
    assert posts <= {"POST /acme/live/by-filter/patients"}
    assert report.requests == len(server.requests) <= 300
    assert ProbeReport.from_json(json.loads(json.dumps(report.to_json()))) == report


def test_rate_and_clock_are_told_or_met() -> None:
    """A limit in a header, one that was run into, and a clock that is ahead."""
    found = {}
    for name in ("kind", "rate met", "rate told", "clock ahead"):
        with BehavingServer(SERVERS[name][0]) as server:
            report = probe(server, resources=["cdt_records"], requests=60)
        found[name] = (report.requests_per_minute, report.rate, report.clock_offset_seconds)

    assert found["kind"] == (None, "unknown", 0)
    assert found["rate told"] == (90, "told", 0)
    assert found["clock ahead"][2] in (599, 600, 601)


def test_a_limit_that_was_run_into_is_waited_out() -> None:
    """The number that went through before the refusal is what was met."""
    with BehavingServer(Behaviour(requests_per_minute=12)) as server:
        report = probe(server, resources=["cdt_records"])

    assert (report.requests_per_minute, report.rate) == (12, "met")
    assert facts(report, RECORDS)["sort"] == "honoured"


def test_an_unknown_envelope_is_described_by_paths_and_types() -> None:
    """Names that no document has are a star."""
    with BehavingServer(Behaviour(shape="unknown")) as server:
        report = probe(server, resources=["encounters"])

    shape = facts(report, ENCOUNTERS)["shape"]
    assert shape.startswith(
        "rows[].id: string; rows[].patientId: string; rows[].cdtName: string; rows[].jsonBody.created_at"
    )
    assert "rows[].jsonBody.*.*[]: string" in shape
    assert shape.endswith("*.*: string")


@pytest.mark.parametrize(
    "options",
    [{"requests": 0}, {"requests": "3"}, {"resources": ["nothing"]}, {"resources": []}, {"clock": 3}],
)
def test_wrong_arguments_are_refused_by_name(options: dict[str, Any]) -> None:
    """Before anything is asked."""
    client = AsyncCloudClient("acme", "live", access_token="a-token", base_url="http://127.0.0.1:9")

    with pytest.raises(errors.InvalidRequestError, match=next(iter(options))):
        AsyncProbe(client, **options)
