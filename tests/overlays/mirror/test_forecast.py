"""What a mirror makes of a probe's report, and what it promises by it."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.forecast import Forecast, configured, forecast, granted, largest_page, pace
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.reading import choose
from welkin_sdk.probe.report import ListReport, ProbeReport

KNOWN = cloud_resources()
POLICY = Policy()
MINUTES = 60


def listing(resource: str, **facts: Any) -> ListReport:
    basis = ListReport(resource, f"{resource}.list", "Any", access="granted", total=0)
    return evolve(basis, **facts)


SORTED = {
    "sort": "honoured",
    "sort_by": "updatedAt",
    "updates_move_time": "yes",
    "order_under_sort": "stable",
}


def report(*lists: ListReport, **facts: Any) -> ProbeReport:
    return evolve(ProbeReport(1, "cloud", "2026-03-01T12:00:00Z", 10, lists=lists), **facts)


def told(made: ProbeReport, *names: str, **options: Any) -> Forecast:
    return forecast(made, [KNOWN[name] for name in names], POLICY, **{"page_size": 50} | options)


def test_a_list_is_followed_only_where_its_times_were_seen_to_be_good() -> None:
    """Each of the facts is needed; a list under parents is read whole anyway."""
    assert configured(KNOWN["patients"], report(listing("patients", **SORTED))).is_followed
    for name, other in (
        ("sort", "ignored"),
        ("sort_by", "createdAt"),
        ("updates_move_time", "unknown"),
        ("order_under_sort", "unstable"),
    ):
        assert not configured(
            KNOWN["patients"], report(listing("patients", **SORTED | {name: other}))
        ).is_followed
    assert not configured(
        KNOWN["assessment_records"], report(listing("assessment_records", **SORTED))
    ).is_followed
    assert not configured(KNOWN["patients"], report()).is_followed


def test_what_was_granted_is_mirrored() -> None:
    """Of what can be mirrored, in its order."""
    made = report(listing("users"), listing("patients"), listing("tasks", access="refused"), listing("audit"))

    assert granted(made) == ["patients", "users"]


def test_what_is_refused_costs_nothing_and_is_named() -> None:
    """With the codes of its refusal."""
    (one,) = told(report(listing("tasks", access="refused", codes=("SEC-1",))), "tasks").collections

    assert (one.manner, one.requests_per_day, one.change_seconds) == ("refused", 0, None)
    assert "SEC-1" in one.why


def test_a_listed_collection_is_late_by_two_of_its_passes() -> None:
    """Three pages of 50, walked twice, four times an hour; the question for the time with each sweep."""
    (one,) = told(report(listing("tasks", total=101)), "tasks").collections

    assert one.manner == "listed"
    assert one.requests_per_pass == 1 + 2 * 3
    assert one.requests_per_day == 6 * 96 + 288
    assert one.change_seconds == one.delete_seconds == 30 * MINUTES


def test_children_cost_a_request_for_each_parent() -> None:
    """And are late by a pass more, since a parent has to be known first."""
    made = report(
        listing("patients", total=200), listing("encounters", parent="patients", total=6, parents_asked=3)
    )

    one = told(made, "patients", "encounters").collections[1]

    assert one.requests_per_pass == 201
    assert one.change_seconds == 45 * MINUTES


def test_a_followed_collection_is_late_by_a_sweep() -> None:
    """Its deletes by two whole lists, of which there is one a day."""
    (one,) = told(report(listing("patients", total=1000, **SORTED)), "patients").collections

    assert one.manner == "followed"
    assert one.change_seconds == 20 * MINUTES
    assert one.delete_seconds == 2 * 86_400
    assert one.requests_per_day == 2 * 288 + 1 + 2 * 20


MADE = report(
    listing("patients", total=3999),
    listing("encounters", parent="patients"),
    listing("users", total=100, **SORTED),
    listing("cdt_formations", total=3),
    listing("cdt_records", parent="patients", total=30, parents_asked=3),
    requests_per_minute=100,
)
NAMES = ("patients", "encounters", "users", "cdt_records", "tasks")


def test_the_reports_rate_leaves_a_part_to_others() -> None:
    """Unless one is given."""
    assert told(MADE, *NAMES).requests_per_minute == 80
    assert told(MADE, *NAMES, per_minute=40).requests_per_minute == 40


@pytest.mark.parametrize("limit", [1, 2, 10, 80, 1000, 100_000, 10**30])
@pytest.mark.parametrize(
    "policy", [POLICY, evolve(POLICY, list_every_us=SECOND_US, sweep_every_us=SECOND_US)]
)
def test_a_day_has_no_more_requests_than_its_minutes(limit: int, policy: Policy) -> None:
    """Whatever asks them: passes, sweeps, and the questions for the time; and everything is by as much later."""
    chosen = [KNOWN[name] for name in NAMES]
    free = forecast(evolve(MADE, requests_per_minute=None), chosen, policy, page_size=50)

    found = forecast(MADE, chosen, policy, page_size=50, per_minute=limit)

    most = limit * 24 * 60
    assert found.requests_per_day == sum(one.requests_per_day for one in found.collections)
    assert found.requests_per_day <= most
    if free.requests_per_day <= most:
        assert found.collections == free.collections
        return
    assert found.requests_per_day > most - len(NAMES)
    for one, usual in zip(found.collections, free.collections, strict=True):
        assert usual.change_seconds is not None
        assert usual.delete_seconds is not None
        assert one.change_seconds == -(-usual.change_seconds * free.requests_per_day // most)
        assert one.delete_seconds == -(-usual.delete_seconds * free.requests_per_day // most)


def test_a_collection_of_several_kinds_costs_the_lists_of_each() -> None:
    """As many as the probe was told of; one of them alone costs its own."""
    one, vitals = forecast(
        MADE,
        [KNOWN["cdt_records"], KNOWN["cdt_records"].of_kind("cdt-vitals")],
        POLICY,
        page_size=50,
    ).collections

    assert vitals.requests_per_pass == 1 + 3999
    assert one.requests_per_pass == 3 * vitals.requests_per_pass
    assert one.requests_per_day == pytest.approx(3 * vitals.requests_per_day, abs=3)


def test_pages_are_no_larger_than_what_is_not_refused() -> None:
    """A cap that only shortens pages needs no care."""
    made = report(
        listing("users", largest_page=20, page_cap="refused"),
        listing("tasks", largest_page=10, page_cap="silent"),
    )

    assert largest_page([KNOWN["users"], KNOWN["tasks"]], made) == 20
    assert largest_page([KNOWN["tasks"]], made) is None
    assert pace(report(requests_per_minute=1)) == 1
    assert pace(report()) is None


def test_followed_parents_are_listed_as_often_as_their_children() -> None:
    """So a delete of theirs is seen as soon."""
    made = report(listing("patients", total=1000, **SORTED), listing("encounters", parent="patients"))

    found = forecast(made, choose("cloud-api", ["encounters"]), POLICY, page_size=50)

    patients = found.collections[0]
    assert (patients.resource, patients.manner) == ("patients", "followed")
    assert patients.delete_seconds == 30 * MINUTES
