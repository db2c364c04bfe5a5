"""What a mirror makes of a probe's report, and what it promises by it."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.forecast import Forecast, configured, forecast, granted, largest_page, pace
from welkin_sdk.mirror.policy import Policy
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


@pytest.mark.parametrize(("given", "limit"), [(None, 80), (40, 40)])
def test_where_requests_are_scarce_a_pass_takes_longer(given: int | None, limit: int) -> None:
    """The lateness says so; of what the server lets through a part is left to others."""
    made = report(
        listing("patients", total=3999), listing("encounters", parent="patients"), requests_per_minute=100
    )

    found = told(made, "patients", "encounters", per_minute=given)

    seconds = -(-(1 + 2 * 80 + 4000) * 60 // limit)
    assert found.requests_per_minute == limit
    assert found.collections[0].change_seconds == 2 * seconds
    assert found.requests_per_day == sum(one.requests_per_day for one in found.collections)


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
