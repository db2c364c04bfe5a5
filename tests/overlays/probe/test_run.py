"""What is asked in one probe, in which order, and what ends it."""

from __future__ import annotations

from typing import Any

import pytest
from behaving import CANARY, BehavingServer, Behaviour
from hostile import Step, reply
from waiting import Waiting

from welkin_sdk import AsyncCloudClient, errors
from welkin_sdk.probe import Probe, ProbeReport
from welkin_sdk.probe.words import describe_report

RECORDS = "cdt_records.list"


def probe(server: BehavingServer, **options: Any) -> ProbeReport:
    client = AsyncCloudClient("acme", "live", access_token="a-token", base_url=server.origin, timeout=5)
    return Probe(client, clock=Waiting(), **options).run()


def facts(report: ProbeReport, operation: str) -> dict[str, Any]:
    return next(one for one in report.to_json()["lists"] if one["operation"] == operation)


def test_a_budget_is_kept_and_what_it_left_out_is_said() -> None:
    """What was found by then stays; the rest is unknown."""
    with BehavingServer(Behaviour()) as server:
        report = probe(server, requests=12)

    assert report.requests == len(server.requests) == 12
    assert facts(report, "patients.list")["access"] == "granted"
    left_out = facts(report, "work_hours.list")
    assert left_out["access"] == "unknown"
    assert left_out["notes"] == ["not asked: the requests that were granted are used up"]


def test_a_refusal_of_one_category_stops_nothing_else() -> None:
    """The others are asked as if nothing had been."""
    with BehavingServer(Behaviour(encounters="refused")) as server:
        report = probe(server)

    assert report.categories()["Encounters"] == "refused"
    assert report.categories()["Patients"] == "granted"
    assert facts(report, RECORDS)["date_filter"] == "updated"


def test_where_nothing_can_be_asked_an_error_says_so() -> None:
    """A server that is not there, and one that refuses the token; no value is in the frames."""
    with BehavingServer(Behaviour()) as server:
        origin = server.origin
    client = AsyncCloudClient("acme", "live", access_token="a-token", base_url=origin)

    with pytest.raises(errors.WelkinConnectionError):
        Probe(client, clock=Waiting()).run()


def test_exports_and_audits_are_described_likewise() -> None:
    """What is refused has its code, what is granted its shape."""
    with BehavingServer(Behaviour()) as server:
        report = probe(server)

    granted = [one for one in report.exports if one.access == "granted"]
    assert [one.kind for one in granted] == ["CDT_RECORD"]
    assert "cursor.hasNext: boolean" in str(granted[0].shape)
    assert {one.access for one in report.exports} == {"granted", "refused"}
    assert {one.operation: one.access for one in report.audits} == {
        "audit.list_data": "granted",
        "audit.list_webhooks": "absent",
        "audit.list_security": "absent",
    }


class OddServer(BehavingServer):
    """Has one more answer than the kind one."""

    def __init__(self, path: str, step: Step) -> None:
        super().__init__(Behaviour())
        self._odd = path, step

    def _answer(self, method: str, path: str, query: dict[str, str]) -> Step:
        return self._odd[1] if path == self._odd[0] else super()._answer(method, path, query)


def test_ids_that_no_address_can_hold_end_nothing() -> None:
    """Patients called `..` and by halves of surrogate pairs: their lists are unknown, the others are not."""
    odd = [{"id": one, "updatedAt": CANARY} for one in ("..", "\ud83d", "a/b?c#d", "\u0000", " ")]
    with OddServer(
        "/live/patients", reply(200, {"content": odd, "totalElements": 5, "last": True})
    ) as server:
        report = probe(server)

    assert facts(report, "patients.list")["access"] == "granted"
    assert facts(report, "encounters.list")["access"] != "refused"
    assert not [seen for seen in server.requests if "/../" in seen.target]


@pytest.mark.parametrize("total", [10**18, 10**18 + 1, 10**400])
def test_a_total_that_cannot_be_is_unknown(total: int) -> None:
    """The report can be read again, and its words can be written."""
    page = {"content": [{"id": "a"}], "totalElements": total, "last": False}
    with OddServer("/live/patients", reply(200, page)) as server:
        report = probe(server)

    assert facts(report, "patients.list")["total"] == (total if total <= 10**18 else None)
    assert describe_report(report)


def test_patients_are_found_by_other_lists_where_their_own_are_closed() -> None:
    """Invoices tell whose they are."""
    rows = [{"id": "i", "patientId": f"{CANARY}-0"}]
    page = {"data": rows, "metaInfo": {"lastPage": True, "totalElements": 1}}

    class Closed(OddServer):
        def _answer(self, method: str, path: str, query: dict[str, str]) -> Step:
            is_patients = path in ("/live/patients", "/live/by-filter/patients")
            return self._refused() if is_patients else super()._answer(method, path, query)

    with Closed("/live/invoices", reply(200, page)) as server:
        report = probe(server)

    assert facts(report, "patients.list")["access"] == "refused"
    assert facts(report, RECORDS)["access"] == "granted"
    assert CANARY not in str(report)


@pytest.mark.parametrize("status", [401, 429, 500, 503])
def test_a_server_that_answers_all_alike_was_not_probed(status: int) -> None:
    """The error is raised, with no value in the frames behind it."""

    class Failing(BehavingServer):
        def _answer(self, method: str, path: str, query: dict[str, str]) -> Step:
            return reply(status, [{"errorCode": CANARY, "message": CANARY}])

    with Failing(Behaviour()) as server, pytest.raises(errors.ApiError) as caught:
        probe(server)

    trace, held = caught.value.__traceback__, []
    while trace is not None:
        if "welkin" in trace.tb_frame.f_globals["__name__"]:
            held.append(dict(trace.tb_frame.f_locals))
        trace = trace.tb_next
    assert held
    assert CANARY not in repr(held) + repr(caught.value) + str(caught.value)
