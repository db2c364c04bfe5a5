"""One list looked into, where the data at hand do not tell."""

from __future__ import annotations

from typing import Any

import pytest
from behaving import CANARY, BehavingServer, Behaviour
from hostile import Step
from waiting import Waiting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.probe import ListReport, Probe


def look_into(behaviour: Behaviour, **options: Any) -> ListReport:
    with BehavingServer(behaviour) as server:
        client = AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin)
        report = Probe(client, resources=["cdt_records"], clock=Waiting(), **options).run()
    return report.lists[0]


@pytest.mark.parametrize(
    ("behaviour", "note"),
    [
        (Behaviour(rows=0), "sort: no record"),
        (Behaviour(rows=0), "dates: no record with a time of creation or of change"),
        (Behaviour(rows=1), "order: fewer than three records"),
        (Behaviour(rows=1), "sort: fewer than two records with different times of change"),
        (Behaviour(updates_move_time=False), "dates: no record updated after it was created"),
        (Behaviour(), "pages: no more records than were granted"),
    ],
)
def test_it_is_said_which_datum_was_missing(behaviour: Behaviour, note: str) -> None:
    """For whatever stays unknown."""
    assert note in look_into(behaviour).notes


def test_a_budget_that_ends_in_the_middle_leaves_what_was_found() -> None:
    """The order is known, the sort not yet."""
    found = look_into(Behaviour(), requests=12)

    assert (found.order, found.sort, found.date_filter) == ("stable", "unknown", "unknown")
    assert found.largest_page == 30
    assert found.notes == ("not asked: the requests that were granted are used up",)


class TwoPatients(BehavingServer):
    """The records of the second one are those of another server."""

    def __init__(self, behaviour: Behaviour, other: BehavingServer) -> None:
        super().__init__(behaviour)
        self._other = other

    def _answer(self, method: str, path: str, query: dict[str, str]) -> Step:
        if path != f"/live/patients/{CANARY}-1/cdts/cdt-{CANARY}":
            return super()._answer(method, path, query)
        return self._other._answer(method, path.replace(f"{CANARY}-1", f"{CANARY}-0"), query)


def test_bounds_are_told_by_the_records_of_any_parent() -> None:
    """Of the parent with most records none was changed since, of the other one some were."""
    with (
        BehavingServer(Behaviour(updates_move_time=False)) as other,
        TwoPatients(Behaviour(rows=5, date_filter="created"), other) as server,
    ):
        client = AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin)
        found = Probe(client, resources=["cdt_records"], clock=Waiting()).run().lists[0]

    assert (found.date_filter, found.largest_page, found.parents_asked) == ("created", 30, 2)
